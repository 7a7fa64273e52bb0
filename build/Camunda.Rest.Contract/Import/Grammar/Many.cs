namespace Camunda.Rest.Contract.Import.Grammar;

/// <summary>How many child objects stand behind a keyword.</summary>
internal enum Many
{
    One,
    OneOrFlag,
    List,
    Map,
}
