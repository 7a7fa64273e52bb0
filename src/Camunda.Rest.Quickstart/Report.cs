namespace Camunda.Rest.Quickstart;

/// <summary>Writes the progress of the quickstart to the console.</summary>
internal sealed class Report(TextWriter output, TextWriter errors)
{
    private int _steps;

    public void Title(string text) => output.WriteLine(text);

    public void Step(string done, string detail) => output.WriteLine($"  {++_steps}. {done,-13} {detail}");

    public void Failure(Exception error) => errors.WriteLine($"  Failed: {error.Message}");
}
