namespace Camunda.Rest.Testing.Tests.Corpus;

/// <summary>What a test of the corpus shows. <see cref="CoverageTable"/> prints it into the README of the test cluster.</summary>
/// <param name="element">The row: an element of BPMN, or what applies to several of them.</param>
/// <param name="variant">What about it the test shows.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class CoversAttribute(string element, string variant) : Attribute
{
    public string Element { get; } = element;

    public string Variant { get; } = variant;

    /// <summary>Whether something goes wrong in it: an error, an incident, a timeout, a cancellation.</summary>
    public bool Unhappy { get; set; }

    /// <summary>The first API version that has it; null for all.</summary>
    public string? Since { get; set; }
}
