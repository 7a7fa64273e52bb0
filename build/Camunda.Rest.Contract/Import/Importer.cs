using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Import.Model;
using Camunda.Rest.Contract.Import.Repairs;
using Camunda.Rest.Contract.Import.Source;

namespace Camunda.Rest.Contract.Import;

/// <summary>Turns a published API description into a contract.</summary>
internal static class Importer
{
    /// <summary>Imports the description at <paramref name="from"/> as the contract of one API version.</summary>
    /// <exception cref="ContractException">The description is malformed, or holds something that the import does not understand.</exception>
    public static JsonObject Import(string from, string apiVersion)
    {
        SourceSet sources = SourceSet.Read(from);
        DropProse.Apply(sources);
        ApiDocument document = Bundler.Bundle(sources);
        document.Root["openapi"] = "3.0.3";
        document.Root["info"] = new JsonObject { ["title"] = "Camunda.Rest contract", ["version"] = apiVersion };
        RepairList.Apply(document);
        return document.Root;
    }
}
