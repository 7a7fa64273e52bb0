using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Import.Model;
using Camunda.Rest.Contract.Import.Repairs;
using Camunda.Rest.Contract.Import.Source;

namespace Camunda.Rest.Contract.Import;

/// <summary>Turns a published API description into a contract.</summary>
internal static class Importer
{
    /// <summary>Imports the description at <paramref name="from"/> as the contract of one API version.</summary>
    /// <param name="from">The description's entry file, or the folder that holds it.</param>
    /// <param name="apiVersion">The API version, as the contract states it.</param>
    /// <param name="note">Told what is left out although it is no prose.</param>
    /// <exception cref="ContractException">
    /// The description is malformed, or holds something that the import does not understand.
    /// </exception>
    public static JsonObject Import(string from, string apiVersion, Action<string>? note = null)
    {
        SourceSet sources = SourceSet.Read(from);
        MarkAlpha.Apply(sources);
        DropProse.Apply(sources);
        ApiDocument document = Bundler.Bundle(sources);
        foreach (string name in Bundler.Unreached(sources, document))
        {
            note?.Invoke($"left out: no operation leads to the schema '{name}'.");
        }

        document.Root["openapi"] = "3.0.3";
        document.Root["info"] = new JsonObject { ["title"] = "Camunda.Rest contract", ["version"] = apiVersion };
        RepairList.Apply(document);
        return document.Root;
    }
}
