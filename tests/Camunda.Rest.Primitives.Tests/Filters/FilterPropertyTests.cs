using Camunda.Rest.Json;
using Camunda.Rest.Primitives.Tests.Json.Samples;
using Newtonsoft.Json;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Filters;

[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class FilterPropertyTests
{
    [Test]
    public void WriteJson_OnlyEquality_IsTheBareValue()
    {
        PriorityFilterProperty priority = 50;
        ShopFilterProperty shop = (ShopId)"acme";
        Assert.That(CamundaJson.Serialize(priority), Is.EqualTo("50"));
        Assert.That(CamundaJson.Serialize(shop), Is.EqualTo("\"acme\""));
    }

    [Test]
    public void WriteJson_SeveralOperators_AreInTheOrderOfTheEnum()
    {
        var filter = new PriorityFilterProperty { Exists = false, In = [1, 2], Lt = 9, Gte = 0, Eq = 5 };
        Assert.That(CamundaJson.Serialize(filter), Is.EqualTo("""{"$eq":5,"$gte":0,"$lt":9,"$in":[1,2],"$exists":false}"""));
        Assert.That(filter.ToString(), Is.EqualTo(CamundaJson.Serialize(filter)));
    }

    [Test]
    public void WriteJson_Empty_IsAnEmptyObject()
    {
        var filter = new PriorityFilterProperty();
        Assert.That(filter.IsEmpty, Is.True);
        Assert.That(CamundaJson.Serialize(filter), Is.EqualTo("{}"));
    }

    [Test]
    public void Getters_SeveralComparisons_AreEachItsOwn()
    {
        var filter = new PriorityFilterProperty { Lt = 9, Eq = 5, Gte = 0 };
        Assert.That((filter.Eq, filter.Gte, filter.Lt), Is.EqualTo((5, 0, 9)));
    }

    [Test]
    public void Getters_Unset_AreNull()
    {
        var filter = new ShopFilterProperty { Like = "a*" };
        Assert.That(filter.Eq, Is.Null);
        Assert.That(filter.NotIn, Is.Null);
        Assert.That(filter.Like, Is.EqualTo("a*"));
        Assert.That(filter.IsSet(FilterOperator.Like), Is.True);
        Assert.That(filter.IsSet(FilterOperator.Eq), Is.False);
        Assert.That(new PriorityFilterProperty { Eq = null, In = null, Exists = null }.IsEmpty, Is.True);
    }

    [TestCase("5", "5")]
    [TestCase("""{"$eq":5}""", "5")]
    [TestCase("""{"$lt":9,"$gte":"0"}""", """{"$gte":0,"$lt":9}""")]
    [TestCase("""{"$in":[1,"2"],"$exists":true,"$eq":null}""", """{"$in":[1,2],"$exists":true}""")]
    [TestCase("""{"$in":[]}""", """{"$in":[]}""")]
    [TestCase("""{"$lt":9,"$gte":1,"$eq":3,"$lt":8}""", """{"$eq":3,"$gte":1,"$lt":8}""")]
    public void ReadJson_Filter_IsReadBack(string json, string expected)
        => Assert.That(CamundaJson.Serialize(CamundaJson.Deserialize<PriorityFilterProperty>(json)!), Is.EqualTo(expected));

    [TestCase("""{"$like":"5*"}""")]
    [TestCase("""{"$between":[1,2]}""")]
    [TestCase("""{"eq":1}""")]
    public void ReadJson_OperatorThatTheFieldDoesNotHave_IsRefusedAndNamesThoseItHas(string json)
        => Assert.That(
            () => CamundaJson.Deserialize<PriorityFilterProperty>(json),
            Throws.TypeOf<JsonSerializationException>().With.Message.Contains("$eq, $neq, $gt, $gte, $lt, $lte, $in, $exists"));

    [TestCase("""{"$in":5}""")]
    [TestCase("""{"$eq":{}}""")]
    [TestCase("[5]")]
    public void ReadJson_WrongKind_IsRefused(string json)
        => Assert.That(() => CamundaJson.Deserialize<PriorityFilterProperty>(json), Throws.TypeOf<JsonSerializationException>());

    [Test]
    public void Init_DefaultId_IsRefused()
    {
        Assert.That(
            () => new ShopFilterProperty { Neq = default(ShopId) },
            Throws.ArgumentException.With.Message.Contains("$neq").And.Message.Contains("ShopId"));
        Assert.That(() => new ShopFilterProperty { NotIn = ["a", default] }, Throws.ArgumentException.With.Message.Contains("$notIn"));
    }

    [Test]
    public void Init_ListChangesAfterwards_FilterStaysAsItWas()
    {
        List<int> values = [1, 2];
        var filter = new PriorityFilterProperty { In = values };
        values.Add(3);
        Assert.That(filter.In, Is.EqualTo(new[] { 1, 2 }));
        Assert.That(() => ((IList<int>)filter.In!)[0] = 9, Throws.TypeOf<NotSupportedException>());
    }

    [Test]
    public void ComparisonOperator_Run_SaysThatItIsForExpressions()
        => Assert.That(() => new PriorityFilterProperty() >= 5, Throws.TypeOf<NotSupportedException>().With.Message.Contains("Where("));

    [Test]
    public void Set_OperatorThatTheFieldDoesNotHave_NamesThoseItHas()
    {
        FilterProperty filter = new ShopFilterProperty();
        Assert.That(
            () => filter.Set(FilterOperator.Gt, (ShopId)"a"),
            Throws.TypeOf<NotSupportedException>()
                .With.Message.Contains("does not support $gt")
                .And.Message.Contains("$eq, $neq, $in, $notIn, $like, $exists"));
        Assert.That(filter.IsEmpty, Is.True);
    }

    [Test]
    public void Set_EveryKindOfOperator_IsSent()
    {
        FilterProperty filter = new ShopFilterProperty();
        filter.Set(FilterOperator.Eq, (ShopId)"a");
        filter.Set(FilterOperator.NotIn, new object[] { (ShopId)"b" });
        filter.Set(FilterOperator.Like, "c*");
        filter.Set(FilterOperator.Exists, true);
        Assert.That(filter.ToString(), Is.EqualTo("""{"$eq":"a","$notIn":["b"],"$like":"c*","$exists":true}"""));
    }

    [Test]
    public void Set_Twice_IsRefused()
    {
        FilterProperty filter = new PriorityFilterProperty { Gte = 1 };
        Assert.That(() => filter.Set(FilterOperator.Gte, 2), Throws.InvalidOperationException.With.Message.Contains("$gte"));
        Assert.That(filter.ToString(), Is.EqualTo("""{"$gte":1}"""));
    }

    [Test]
    public void Clone_SetFurther_LeavesTheOriginalAsItWas()
    {
        FilterProperty original = new PriorityFilterProperty { Gte = 1 };
        FilterProperty copy = original.Clone();
        copy.Set(FilterOperator.Lt, 9);
        Assert.That(original.ToString(), Is.EqualTo("""{"$gte":1}"""));
        Assert.That(copy.ToString(), Is.EqualTo("""{"$gte":1,"$lt":9}"""));
    }

    [TestCase((short)5)]
    [TestCase(5L)]
    [TestCase((byte)5)]
    [TestCase(5.0)]
    public void Set_OtherNumberTypeWithTheSameValue_IsConverted(object operand)
    {
        FilterProperty filter = new PriorityFilterProperty();
        filter.Set(FilterOperator.Eq, operand);
        Assert.That(filter.ToString(), Is.EqualTo("5"));
    }

    [TestCase(5.5)]
    [TestCase(5_000_000_000L)]
    [TestCase(double.NaN)]
    [TestCase("5")]
    [TestCase(DayOfWeek.Friday)]
    [TestCase(true)]
    [TestCase(null)]
    public void Set_OperandThatDoesNotFit_IsRefused(object? operand)
    {
        FilterProperty filter = new PriorityFilterProperty();
        Assert.That(() => filter.Set(FilterOperator.Eq, operand), Throws.ArgumentException.With.Message.Contains("$eq requires Int32"));
        Assert.That(filter.IsEmpty, Is.True);
    }

    [Test]
    public void Set_WrongOperandOfAListPatternOrFlag_IsRefused()
    {
        FilterProperty filter = new ShopFilterProperty();
        Assert.That(() => filter.Set(FilterOperator.In, "acme"), Throws.ArgumentException.With.Message.Contains("a list of ShopId"));
        Assert.That(() => filter.Set(FilterOperator.In, new object?[] { null }), Throws.ArgumentException);
        Assert.That(() => filter.Set(FilterOperator.Like, 5), Throws.ArgumentException.With.Message.Contains("a text"));
        Assert.That(() => filter.Set(FilterOperator.Exists, "yes"), Throws.ArgumentException.With.Message.Contains("true or false"));
        Assert.That(filter.IsEmpty, Is.True);
    }

    [Test]
    public void Set_DateTime_NeedsAnOffset()
    {
        var utc = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Assert.That(FilterOperand.Convert<DateTimeOffset>(FilterOperator.Eq, utc), Is.EqualTo(new DateTimeOffset(utc)));
        Assert.That(
            () => FilterOperand.Convert<DateTimeOffset>(FilterOperator.Eq, DateTime.SpecifyKind(utc, DateTimeKind.Unspecified)),
            Throws.ArgumentException.With.Message.Contains("offset"));
    }
}
