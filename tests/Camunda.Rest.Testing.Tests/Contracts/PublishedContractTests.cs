using Camunda.Rest.Testing.Contracts;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Contracts;

/// <summary>The reader understands every shape of every contract in the repository.</summary>
public sealed class PublishedContractTests
{
    [TestCaseSource(typeof(ContractFiles), nameof(ContractFiles.Versions))]
    public void Read_PublishedContract_ResolvesEveryShape(string version)
    {
        ApiContract contract = ContractFiles.Read(version);
        HashSet<ApiSchema> seen = new(ReferenceEqualityComparer.Instance);

        foreach (ApiOperation operation in contract.Operations)
        {
            operation.Parameters.ToList().ForEach(parameter => Visit(parameter.Use));
            operation.Body?.Content.Values.ToList().ForEach(Visit);
            operation.Responses.Values.SelectMany(content => content.Values).ToList().ForEach(Visit);
        }

        contract.SchemaNames.ToList().ForEach(name => Visit(new(() => contract.Schema(name), nullable: false)));
        Assert.Multiple(() =>
        {
            Assert.That(contract.Version, Is.EqualTo(version));
            Assert.That(seen, Has.Count.GreaterThan(500));
        });

        void Visit(SchemaUse use)
        {
            if (!seen.Add(use.Schema))
            {
                return;
            }

            switch (use.Schema)
            {
                case ObjectSchema schema:
                    schema.Properties.Values.ToList().ForEach(property => Visit(property.Use));
                    break;
                case MapSchema schema:
                    Visit(schema.Values);
                    break;
                case ArraySchema schema:
                    Visit(schema.Items);
                    break;
                case FilterSchema schema:
                    Visit(schema.Value);
                    break;
                case UnionSchema schema:
                    schema.Variants.ToList().ForEach(variant => Visit(variant.Use));
                    break;
            }
        }
    }

    [Test]
    public void Embedded_Always_IsTheVersionOfTheBuild() => Assert.That(ContractFiles.Versions, Does.Contain(ApiContract.Embedded.Version));
}
