using System.Collections;
using System.Reflection;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Tests.Shared.Generated;
using Camunda.Rest.Tests.Shared.Samples;
using NUnit.Framework;

namespace Camunda.Rest.Generated.Tests.RoundTrip;

/// <summary>The lists of filters: never null, sent only where they ask for something, read back as they were written.</summary>
internal sealed class FilterListTests
{
    private static IEnumerable<TestCaseData> Filters =>
        GeneratedTypes.Cases(GeneratedTypes.Dtos.Where(type => ComposedContract.Schema(type.Name).IsTrue("x-filter")));

    private static IEnumerable<TestCaseData> Lists => GeneratedTypes.Cases(GeneratedTypes.Lists);

    [TestCaseSource(nameof(Filters))]
    public void New_EveryListOrMap_IsEmptyAndNotSent(Type type)
    {
        object filter = Activator.CreateInstance(type)!;
        PropertyInfo[] lists =
        [
            .. GeneratedTypes.Settable(type)
                .Where(property => property.PropertyType.IsAssignableTo(typeof(IEnumerable)) && property.PropertyType != typeof(string)),
        ];
        foreach (PropertyInfo list in lists)
            Assert.That((IEnumerable)list.GetValue(filter)!, Is.Empty, list.Name);

        if (ComposedContract.Schema(type.Name).Required().Count == 0)
            Assert.That(GeneratedModel.Of(type).Write(filter), Is.EqualTo("{}"));
    }

    [TestCaseSource(nameof(Lists))]
    public void Write_List_IsReadBack(Type type)
    {
        GeneratedModel model = GeneratedModel.Of(type);
        string json = model.Write(SampleValue.Create(type));

        Assert.That(model.Write(model.Read(json)), Is.EqualTo(json));
        Assert.That(json, Does.StartWith("[{").And.EndWith("}]"));
        Assert.That(model.Write(model.Read("[]")), Is.EqualTo("[]"));
        Assert.That(model.Read("null"), Is.Null);
    }
}
