using System.Linq.Expressions;
using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>The messages for conditions that cannot be sent: the field, the condition, and what is supported instead.</summary>
internal static class FilterSentences
{
    public static NotSupportedException NoOperator(FilterField field, FilterOperator op, Expression asked)
    {
        string hint = op == FilterOperator.NotIn && field.Has(FilterOperator.Neq) ? " For a single value use !=." : "";
        return new($"{Start(field, asked)}: there is no {Describe(op)}.{hint} {Has(field)}");
    }

    public static NotSupportedException NoNegation(FilterField field, Expression asked) =>
        new($"{Start(field, asked)}: there is no operator for the negation. {Has(field)}");

    public static NotSupportedException NotForField(FilterField field, Expression asked) => new($"{Start(field, asked)}. {Has(field)}");

    public static NotSupportedException NegatedOrder(FilterField field, Expression asked, string opposite) =>
        new($"{Start(field, asked)}: there is no negation, and {opposite} would exclude items without a value. "
            + $"Use {opposite} if that is intended. {Has(field)}");

    public static NotSupportedException TwoFields(Expression asked) =>
        new($"The API compares a field with a value only. '{ExpressionText.Of(asked)}' compares two fields of the item.");

    public static NotSupportedException NotACondition(FilterModel model, Expression asked) => new(
        $"The API cannot filter by '{ExpressionText.Of(asked)}'. Compare a field of {model.Name} with a value by ==, !=, <, <=, > or >=, "
            + "or use values.Contains(field), "
        + "field.Like(pattern), field.StartsWith(text), field.EndsWith(text), field.Contains(text) or field.Exists(); combine conditions "
            + $"with &&{(model.Alternatives is null ? "" : ", ||")} and !.");

    public static NotSupportedException NoAlternatives(FilterModel model) => new(
        $"The API does not support $or (||) for {model.Name}. "
            + "For several values of one field use values.Contains(field); otherwise search once per alternative.");

    public static NotSupportedException NotAnAlternative(FilterField field) =>
        new($"The API does not filter by {field} within $or (||). Use the field outside of the alternatives.");

    public static ArgumentException Nothing(FilterModel model) => BadValue(
        $"No item can satisfy the condition on {model.Name}, because of a value such as an empty list before Contains or a variable that "
            + "is false. Skip the search in this case.");

    public static ArgumentException Twice(FilterTerm term) => BadValue(
        $"The condition uses {Describe(term.Operator)} twice for {Subject(term.Field, term.Key)}, with different values. The API accepts "
            + "it once; combine the two values.");

    public static ArgumentException ListTwice(FilterField field) => BadValue(
        $"The condition requires several values of {field}, but the API matches any one of them. Set the list in a filter instead: "
            + $"Where(new() {{ {field.Name} = values }}).");

    public static ArgumentException NullOrder(FilterField field, FilterOperator op) =>
        BadValue($"{field} is compared with null by {Describe(op)}, which is never true. Omit the condition when there is no value.");

    public static ArgumentException NullValue(FilterField field) =>
        BadValue($"{field} is compared with null, but the API cannot search for items without a value there. "
            + "Omit the condition when there is no value.");

    public static ArgumentException NullIn(FilterField field) =>
        BadValue($"The values for {field} contain null, which the API does not support there. "
            + "Remove it, and search for items without a value with == null.");

    public static ArgumentException NullText(FilterField field) => BadValue($"The text or pattern for {field} is null. "
        + "Omit the condition when there is none.");

    public static ArgumentException NoValues(FilterField field) => BadValue($"The list of values for {field} is null.");

    public static ArgumentException OwnEquality(FilterField field, Type values, Type deviation) => BadValue(
        $"The values for {field} are in a {NameOf(values)}"
        + (values == deviation ? ", which has its own Contains, " : $" that compares by {NameOf(deviation)}, ")
        + "but the API finds exact values only ($in). For exact values use values.ToArray().Contains(field); otherwise list every "
            + "spelling, or filter the results in memory.");

    public static ArgumentException NoName(FilterField field) => BadValue($"The name in a condition on {field} is null or empty.");

    public static ArgumentException DefaultValue(FilterField field, IWireValue value) =>
        BadValue($"{field} is compared with default({value.GetType().Name}). "
            + "It must not be default; omit the condition when there is no value.");

    public static ArgumentException Unfit(FilterField field, ArgumentException reason) =>
        BadValue($"{field}: {reason.Message.Split(" (Parameter '", 2)[0]}", reason);

    public static ArgumentException OfNull(Expression target, Expression whole) =>
        BadValue($"The condition evaluates '{ExpressionText.Of(whole)}', but '{ExpressionText.Of(target)}' is null.");

    /// <param name="sentence">The sentence.</param>
    /// <param name="reason">The underlying exception, if any.</param>
    /// <param name="argument">The caller's name of the parameter.</param>
    private static ArgumentException BadValue(string sentence, Exception? reason = null, string argument = "condition") =>
        new(sentence, argument, reason);

    private static string Start(FilterField field, Expression asked) => $"The API does not filter {field} by '{ExpressionText.Of(asked)}'";

    private static string Subject(FilterField field, string? key) => key is null ? field.ToString() : $"{field}[\"{key}\"]";

    private static string Has(FilterField field) => field.Kind == FilterFieldKind.List
        ? $"Supported: {field.Name}.Contains(value)."
        : $"Supported: {string.Join(", ", field.Operators.Select(Describe))}.";

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private static string Describe(FilterOperator op) => op switch
    {
        FilterOperator.Eq => "$eq (==)",
        FilterOperator.Neq => "$neq (!=)",
        FilterOperator.Gt => "$gt (>)",
        FilterOperator.Gte => "$gte (>=)",
        FilterOperator.Lt => "$lt (<)",
        FilterOperator.Lte => "$lte (<=)",
        FilterOperator.In => "$in (values.Contains)",
        FilterOperator.NotIn => "$notIn (!values.Contains)",
        FilterOperator.Like => "$like (Like, StartsWith, EndsWith, Contains)",
        _ => "$exists (Exists(), == null)",
    };
}
