namespace Camunda.Rest.Feel.Dmn;

/// <summary>A problem of a model, and where it is.</summary>
/// <param name="Element">The kind of the element in the XML: <c>decision</c>, <c>rule</c>, ….</param>
/// <param name="ElementId">The id of the element, or null if it has none.</param>
/// <param name="Line">The line of the element in the XML, starting at 1; 0 if it is unknown.</param>
/// <param name="Message">The problem, with the place inside of the decision: input, output, rule, text.</param>
public sealed record DmnProblem(string Element, string? ElementId, int Line, string Message)
{
    /// <summary>Returns the element, its line, and the message.</summary>
    public override string ToString() =>
        $"{Element}{(ElementId is null ? "" : $" '{ElementId}'")}{(Line > 0 ? $" (line {Line})" : "")}: {Message}";
}
