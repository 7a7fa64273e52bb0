using System.Linq.Expressions;
using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>What a search says about a condition that cannot be sent: the field, what was asked, and what there is instead.</summary>
internal static class FilterSentences
{
    public static NotSupportedException NoOperator(FilterField field, FilterOperator op, Expression asked)
    {
        string hint = op == FilterOperator.NotIn && field.Has(FilterOperator.Neq) ? " For a single value write !=." : "";
        return new($"{Start(field, asked)}: it has no {Describe(op)} there.{hint} {Has(field)}");
    }

    public static NotSupportedException NoNegation(FilterField field, Expression asked) =>
        new($"{Start(field, asked)}: it has no operator for the negation. {Has(field)}");

    public static NotSupportedException NotForField(FilterField field, Expression asked) => new($"{Start(field, asked)}. {Has(field)}");

    public static NotSupportedException NegatedOrder(FilterField field, Expression asked, string opposite) =>
        new($"{Start(field, asked)}: it has no negation, and {opposite} would leave out items without a value. Write {opposite} if you mean that. {Has(field)}");

    public static NotSupportedException TwoFields(Expression asked) =>
        new($"The API compares a field with a value, and '{ExpressionText.Of(asked)}' compares two of the item's fields.");

    public static NotSupportedException NotACondition(FilterModel model, Expression asked) => new(
        $"The API cannot filter by '{ExpressionText.Of(asked)}'. A condition compares a field of {model.Name} with a value by ==, !=, <, <=, > or >=, or is values.Contains(field), "
        + $"field.Like(pattern), field.StartsWith(text), field.EndsWith(text), field.Contains(text) or field.Exists(); conditions are combined with &&{(model.Alternatives is null ? "" : ", ||")} and !.");

    public static NotSupportedException NoAlternatives(FilterModel model) => new(
        $"The API has no $or (||) for {model.Name}: all conditions have to hold. For several values of one field write values.Contains(field), else search once for each alternative.");

    public static NotSupportedException NotAnAlternative(FilterField field) =>
        new($"The API does not filter by {field} within $or (||). Use the field outside of the alternatives.");

    public static ArgumentException Nothing(FilterModel model) => BadValue(
        $"No item can meet the condition on {model.Name}: a value in it decides that, such as an empty list before Contains or a variable that is false. Do not search then.");

    public static ArgumentException Twice(FilterTerm term) => BadValue(
        $"The condition uses {Describe(term.Operator)} twice for {Subject(term.Field, term.Key)}, with different values, and the API takes it once. Combine the two values yourself.");

    public static ArgumentException ListTwice(FilterField field) => BadValue(
        $"The condition asks {field} for several values, and the API would take any one of them. Set the list in a filter instead: Where(new() {{ {field.Name} = values }}).");

    public static ArgumentException NullOrder(FilterField field, FilterOperator op) =>
        BadValue($"{field} is compared with null by {Describe(op)}, which holds for nothing. Leave the condition out where there is no value.");

    public static ArgumentException NullValue(FilterField field) =>
        BadValue($"{field} is compared with null, and the API cannot ask there for items without a value. Leave the condition out where there is no value.");

    public static ArgumentException NullIn(FilterField field) =>
        BadValue($"The values for {field} contain null, and the API compares with values only. Leave null out, and ask for items without a value by == null.");

    public static ArgumentException NullText(FilterField field) => BadValue($"The text or pattern for {field} is null. Leave the condition out where there is none.");

    public static ArgumentException NoValues(FilterField field) => BadValue($"The list of values for {field} is null.");

    public static ArgumentException OwnEquality(FilterField field, Type values, Type deviation) => BadValue(
        $"The values for {field} are in {(values == deviation ? $"a {NameOf(values)}, which has a Contains of its own" : $"a {NameOf(values)} that compares by {NameOf(deviation)}")}, "
        + "and the API finds exact values only ($in). If those are meant, write values.ToArray().Contains(field); else list every spelling, or search without this condition and check the results.");

    public static ArgumentException NoName(FilterField field) => BadValue($"{field} is asked for a value by a name that is null or empty.");

    public static ArgumentException DefaultValue(FilterField field, IWireValue value) =>
        BadValue($"{field} is compared with default({value.GetType().Name}), which names nothing. Leave the condition out where there is no value.");

    public static ArgumentException Unfit(FilterField field, ArgumentException reason) => BadValue($"{field}: {reason.Message.Split(" (Parameter '", 2)[0]}", reason);

    public static ArgumentException OfNull(Expression target, Expression whole) =>
        BadValue($"The condition computes '{ExpressionText.Of(whole)}', and '{ExpressionText.Of(target)}' is null.");

    /// <param name="sentence">The sentence.</param>
    /// <param name="reason">What was thrown below, if anything.</param>
    /// <param name="argument">The name that the parameter has for callers.</param>
    private static ArgumentException BadValue(string sentence, Exception? reason = null, string argument = "condition") => new(sentence, argument, reason);

    private static string Start(FilterField field, Expression asked) => $"The API does not filter {field} by '{ExpressionText.Of(asked)}'";

    private static string Subject(FilterField field, string? key) => key is null ? field.ToString() : $"{field}[\"{key}\"]";

    private static string Has(FilterField field) => field.Kind == FilterFieldKind.List
        ? $"It has: {field.Name}.Contains(value)."
        : $"It has: {string.Join(", ", field.Operators.Select(Describe))}.";

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
