namespace Camunda.Rest.Contract.Split;

/// <summary>One file of the generator's output.</summary>
/// <param name="Path">Where it goes, relative to the output folder, with forward slashes.</param>
/// <param name="Text">Its text: no trailing spaces, no two blank lines in a row, one newline at the end.</param>
internal sealed record GeneratedPart(string Path, string Text);
