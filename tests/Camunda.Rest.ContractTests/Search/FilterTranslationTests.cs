using System.Linq.Expressions;
using System.Reflection;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Generated;
using Camunda.Rest.Tests.Shared.Samples;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Search;

/// <summary>
/// Every operator of every field of every filter of the contract is reached by an expression, and sends what an object initialiser sends.
/// </summary>
internal sealed class FilterTranslationTests
{
    private static IEnumerable<Type> FilterTypes =>
        GeneratedTypes.Dtos.Where(type => ComposedContract.Schema(type.Name).IsTrue("x-filter"));

    private static IEnumerable<TestCaseData> Filters => GeneratedTypes.Cases(FilterTypes);

    [TestCaseSource(nameof(Filters))]
    public void Translate_EveryOperatorOfEveryField_SendsWhatAnInitialiserSends(Type type)
    {
        var expression = ConditionWriter.Of(type);
        foreach (PropertyInfo property in GeneratedTypes.Settable(type).Where(property => property.Name != "Or"))
        {
            foreach ((string form, Func<Expression, Expression> condition, object value) in Forms(property.PropertyType))
            {
                object filter = Activator.CreateInstance(type)!;
                property.SetValue(filter, value);
                string expected = OfProperty(type, filter, property);

                object sent = expression.Translate(item => condition(Expression.Property(item, property)));

                Assert.That(OfProperty(type, sent, property), Is.EqualTo(expected), $"{property.Name} {form}");
            }
        }
    }

    [TestCaseSource(nameof(Filters))]
    public void Translate_OperatorThatAFieldLacks_IsRefusedWithThoseItHas(Type type)
    {
        var expression = ConditionWriter.Of(type);
        foreach (PropertyInfo property in GeneratedTypes.Settable(type)
            .Where(property => property.PropertyType.IsAssignableTo(typeof(FilterProperty))))
        {
            var empty = (FilterProperty)Activator.CreateInstance(property.PropertyType)!;
            if (empty.SupportedOperators.Contains(FilterOperator.NotIn))
                continue;
            object values = SampleValue.CreateOperand(property.PropertyType.GetProperty("In")!.PropertyType)!;

            Assert.That(
                () => expression.Translate(item => Expression.Not(ConditionWriter.In(Expression.Property(item, property), values))),
                Throws.TypeOf<NotSupportedException>().With.Message.Contains($"{type.Name}.{property.Name}").And.Message.Contains("$notIn")
                    .And.Message.Contains("Supported: ").And.Message.Contains("$eq (==)").And.Message.Contains("$in (values.Contains)"));
        }
    }

    [TestCaseSource(nameof(Filters))]
    public void Translate_Or_IsSentWhereTheContractHasItAndRefusedElsewhere(Type type)
    {
        PropertyInfo[] properties =
        [
            .. GeneratedTypes.Settable(type).Where(property => property.Name != "Or" && Forms(property.PropertyType).Any()),
        ];
        Assert.That(properties, Is.Not.Empty);
        var forms = properties.Select(property => (Property: property, Forms(property.PropertyType).First().Condition)).ToArray();
        object Translate() => ConditionWriter.Of(type).Translate(item => forms
            .Select(form => form.Condition(Expression.Property(item, form.Property)))
            .Append(forms[0].Condition(Expression.Property(item, forms[0].Property)))
            .Aggregate(Expression.OrElse));

        if (ComposedContract.Schema(type.Name)["properties"]!["$or"] is null)
        {
            Assert.That(
                Translate, Throws.TypeOf<NotSupportedException>().With.Message.Contains($"does not support $or (||) for {type.Name}"));
        }
        else
        {
            Assert.That(
                ((Newtonsoft.Json.Linq.JArray)JsonTokens.Parse(GeneratedModel.Of(type).Write(Translate()))["$or"]!).Count,
                Is.EqualTo(forms.Length + 1));
        }
    }

    [Test]
    public void Filters_OfTheOperations_AreAllSwept()
    {
        var used = ComposedContract.Composed.Schemas
            .Select(schema => schema.Value!["properties"]?["filter"].ReferredSchema())
            .OfType<string>()
            .Distinct();

        Assert.That(used, Is.SubsetOf(FilterTypes.Select(type => type.Name)));
    }

    /// <summary>Each way to write a condition on a field of a type, with what it sets there.</summary>
    private static IEnumerable<(string Form, Func<Expression, Expression> Condition, object Value)> Forms(Type type)
    {
        if (type.IsAssignableTo(typeof(FilterProperty)))
            return Operators(type, field => field, filter => filter);
        if (type == typeof(FilterFlag))
        {
            return
            [
                ("flag", ConditionWriter.Flag, FilterFlag.FromNullableBoolean(true)!),
                ("!flag", field => Expression.Not(ConditionWriter.Flag(field)), FilterFlag.FromNullableBoolean(false)!),
            ];
        }

        if (type == typeof(VariableConditions))
        {
            return Operators(
                typeof(VariableCondition),
                field => ConditionWriter.Named(field, "name"),
                filter => new VariableConditions([new() { Name = "name", Value = (VariableCondition)filter }]));
        }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            return Operators(
                type.GenericTypeArguments[1],
                field => ConditionWriter.Named(field, "name"),
                filter => Map(type.GenericTypeArguments[1], filter));
        }
        object sample = SampleValue.Create(type)!;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return [("Contains", field => ConditionWriter.ListContains(field, ((System.Collections.IList)sample)[0]!), sample)];
        return [("==", field => Expression.Equal(field, Expression.Constant(sample, type)), sample)];
    }

    private static IEnumerable<(string Form, Func<Expression, Expression> Condition, object Value)> Operators(
        Type type, Func<Expression, Expression> field, Func<object, object> toValue)
    {
        foreach (FilterOperator op in ((FilterProperty)Activator.CreateInstance(type)!).SupportedOperators)
        {
            PropertyInfo property = type.GetProperty(op.ToString())!;
            object operand = SampleValue.CreateOperand(property.PropertyType)!;
            object filter = Activator.CreateInstance(type)!;
            property.SetValue(filter, operand);
            object value = toValue(filter);
            switch (op)
            {
                case FilterOperator.In:
                    yield return ("Contains", item => ConditionWriter.In(field(item), operand), value);
                    break;
                case FilterOperator.NotIn:
                    yield return ("!Contains", item => Expression.Not(ConditionWriter.In(field(item), operand)), value);
                    break;
                case FilterOperator.Like:
                    yield return ("Like", item => ConditionWriter.Like(field(item), (string)operand), value);
                    break;
                case FilterOperator.Exists:
                    yield return ("Exists", item => ConditionWriter.Exists(field(item)), value);
                    break;
                default:
                    yield return (op.ToString(), item => ConditionWriter.Compare(field(item), op, operand), value);
                    object onTheLeft = operand is JsonText text ? text.As<string>()! : operand;
                    yield return ($"{op} mirrored", item => ConditionWriter.Compare(field(item), op, onTheLeft, isMirrored: true), value);
                    break;
            }
        }
    }

    private static object Map(Type type, object filter)
    {
        var map = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), type))!;
        map.Add("name", filter);
        return map;
    }

    // A filter may have required members, without which it is not written: the sample has them.
    private static string OfProperty(Type type, object filter, PropertyInfo property)
    {
        object sample = SampleValue.Create(type)!;
        property.SetValue(sample, property.GetValue(filter));
        string wire = ComposedContract.Schema(type.Name)
            .Properties()
            .Single(candidate => candidate.Value.Text("x-name") == property.Name)
            .Key;
        return JsonTokens.Parse(GeneratedModel.Of(type).Write(sample))[wire]!.ToString(Newtonsoft.Json.Formatting.None);
    }
}
