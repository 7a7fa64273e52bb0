using System.Reflection;
using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Generated.Tests.Filters;

/// <summary>Asks of every filter of the contract what the hand-made samples show for two of them.</summary>
[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class GeneratedFilterSweep
{
    private static readonly Type[] Filters =
    [
        .. typeof(UserTaskFilter).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(FilterProperty))),
    ];

    [Test]
    public void NewFilter_EveryOperator_IsNull()
    {
        Assert.That(Filters, Is.Not.Empty);
        foreach (Type type in Filters)
        {
            var filter = (FilterProperty)Activator.CreateInstance(type)!;
            Assert.That(filter.IsEmpty, Is.True, type.Name);
            foreach (PropertyInfo property in Operators(type))
                Assert.That(property.GetValue(filter), Is.Null, $"{type.Name}.{property.Name}");
        }
    }

    [Test]
    public void SupportedOperators_AreTheOperatorsThatTheTypeShows()
    {
        foreach (Type type in Filters)
        {
            var filter = (FilterProperty)Activator.CreateInstance(type)!;
            Assert.That(
                Operators(type).Select(property => property.Name),
                Is.EquivalentTo(filter.SupportedOperators.Select(op => op.ToString())),
                type.Name);
        }
    }

    private static IEnumerable<PropertyInfo> Operators(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.Name != nameof(FilterProperty.SupportedOperators));
}
