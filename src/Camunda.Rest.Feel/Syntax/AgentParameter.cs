using Camunda.Rest.Feel.Evaluation;
using Camunda.Rest.Feel.Evaluation.Nodes;

namespace Camunda.Rest.Feel.Syntax;

/// <summary>A parameter that an expression expects from an agent, as a call of <c>fromAi</c> describes it.</summary>
/// <param name="Name">The reference to the value: <c>toolCall.url</c>.</param>
/// <param name="Description">What the value means; null if that is not stated.</param>
/// <param name="Type">The type; null if that is not stated.</param>
/// <param name="Schema">The JSON schema of the value; null if that is not stated.</param>
/// <param name="Options">Options of the parameter; null if there are none.</param>
internal sealed record AgentParameter(string Name, string? Description, string? Type, FeelContext? Schema, FeelContext? Options)
{
    private const string Function = "fromAi";

    private static readonly string[] Parameters = ["value", "description", "type", "schema", "options"];

    /// <summary>Finds the parameters in an expression, in their order, also those that its evaluation may not reach.</summary>
    /// <param name="text">The expression, without the leading <c>=</c> of Camunda's properties.</param>
    /// <exception cref="FeelSyntaxException">The text is not an expression.</exception>
    /// <exception cref="ArgumentException">An argument of the function is not what it must be.</exception>
    public static IReadOnlyList<AgentParameter> Find(string text) =>
        [.. Parser.FindCalls(text).Where(call => call.Name == Function).Select(Read)];

    private static AgentParameter Read(CallNode call) => new(
        ReferenceOf(call.Arguments.Find(Parameters, "value"))
            ?? throw new ArgumentException("The argument 'value' of fromAi() must be a reference, such as toolCall.url."),
        ReadText(call, "description"),
        ReadText(call, "type"),
        ReadContext(call, "schema"),
        ReadContext(call, "options"));

    private static string? ReferenceOf(Node? node) => node switch
    {
        VariableNode variable => variable.Name,
        PathNode path when ReferenceOf(path.Target) is { } target => $"{target}.{path.Name}",
        _ => null,
    };

    private static string? ReadText(CallNode call, string parameter) => Evaluate(call, parameter) switch
    {
        null or FeelNull => null,
        FeelString text => text.Value,
        _ => throw new ArgumentException($"The argument '{parameter}' of fromAi() must be a string literal."),
    };

    private static FeelContext? ReadContext(CallNode call, string parameter) => Evaluate(call, parameter) switch
    {
        null or FeelNull => null,
        FeelContext context => context,
        _ => throw new ArgumentException($"The argument '{parameter}' of fromAi() must be a context of literals."),
    };

    private static FeelValue? Evaluate(CallNode call, string parameter) => call.Arguments.Find(Parameters, parameter) switch
    {
        null => null,
        { IsConstant: true } argument => argument.Evaluate(new(FeelOptions.Default), new HostScope(FeelContext.Empty)),
        _ => throw new ArgumentException($"The argument '{parameter}' of fromAi() must consist of literals."),
    };
}
