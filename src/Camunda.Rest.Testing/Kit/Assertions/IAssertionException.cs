namespace Camunda.Rest.Testing.Kit.Assertions;

/// <summary>
/// Marks exceptions that report a failed assertion. xUnit.net recognises them by the name of this interface, and reports the test as failed
/// and not as broken.
/// </summary>
internal interface IAssertionException;
