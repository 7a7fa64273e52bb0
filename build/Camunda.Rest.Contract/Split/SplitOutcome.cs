namespace Camunda.Rest.Contract.Split;

/// <summary>What a split did to the output folder.</summary>
/// <param name="Files">How many files the folder holds now.</param>
/// <param name="Written">How many of them are new or changed.</param>
/// <param name="Deleted">How many files of an earlier run went.</param>
internal sealed record SplitOutcome(int Files, int Written, int Deleted)
{
    public override string ToString() => $"{Files} files: {Written} written, {Files - Written} unchanged, {Deleted} deleted";
}
