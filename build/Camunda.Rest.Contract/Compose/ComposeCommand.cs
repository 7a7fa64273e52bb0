using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Backports;
using Camunda.Rest.Contract.Docs;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Files;
using Camunda.Rest.Contract.Operations;

namespace Camunda.Rest.Contract.Compose;

/// <summary><c>compose</c>: merges a contract, our documentation and the backports into the generator's input.</summary>
internal static class ComposeCommand
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        Option<FileInfo> contract = new("--contract")
        {
            Description = "The contract; its neighbours are read for backports and for names in the documentation.",
            Required = true,
        };
        Option<string> version = new("--api-version")
        {
            Description = "The API version that the contract has to be of, such as 8.9.",
            Required = true,
        };
        Option<FileInfo> docs = new("--docs") { Description = "The documentation, docs.yaml.", Required = true };
        Option<FileInfo> backports = new("--backports") { Description = "The table of backported types, backports.yaml.", Required = true };
        Option<FileInfo> operations = new("--operations")
        {
            Description = "The facts about operations that the description lacks, operations.yaml.",
            Required = true,
        };
        Option<FileInfo> to = new("--to") { Description = "The generator's input to write, as JSON.", Required = true };
        Option<FileInfo> contractJson = new("--contract-json")
        {
            Description = "The contract as it is, to write as JSON for the test cluster.",
        };

        Command command = new("compose", "Composes the generator's input from a contract, the documentation and the backports.")
        {
            contract, version, docs, backports, operations, to, contractJson,
        };
        command.SetAction(result =>
        {
            string contractFile = result.GetRequiredValue(contract).ToString();
            JsonObject composed = Compose(
                contractFile,
                ApiVersion.Parse(result.GetRequiredValue(version)),
                Documentation.Read(result.GetRequiredValue(docs).ToString()),
                BackportTable.Read(result.GetRequiredValue(backports).ToString()),
                OperationTable.Read(result.GetRequiredValue(operations).ToString()));
            TextFile.Write(result.GetRequiredValue(to).ToString(), composed.ToJsonString(Readable) + "\n");
            if (result.GetValue(contractJson) is { } copy)
            {
                TextFile.Write(copy.ToString(), ContractFile.Read(contractFile).Root.ToJsonString());
            }

            return 0;
        });
        return command;
    }

    internal static JsonObject Compose(
        string contractFile, ApiVersion version, Documentation documentation, BackportTable backports, OperationTable operations)
    {
        ContractDocument contract = ContractFile.Read(contractFile);
        if (contract.Version != version)
        {
            throw new ContractException(
                contractFile, "$.info.version", $"the contract is of API version {contract.Version}, not {version}.");
        }

        string hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(contractFile)));
        return new Composer(documentation, backports, operations, ContractFolder.Around(contractFile)).Compose(contract, hash);
    }
}
