namespace Camunda.Rest.Contract.Import.Grammar;

/// <summary>What a keyword's value looks like.</summary>
internal enum FactType
{
    Text,
    Flag,
    Number,
    Texts,
    FlagOrTexts,
    TextMap,
    Any,
}
