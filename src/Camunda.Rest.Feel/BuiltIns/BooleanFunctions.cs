namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>Functions of booleans and of null.</summary>
internal static class BooleanFunctions
{
    public static IReadOnlyList<BuiltInFunction> All { get; } =
    [
        BuiltIn.Of("not", "negand", call => call.First switch
        {
            FeelBoolean boolean => FeelBoolean.From(!boolean.Value),
            _ => FeelValue.Null,
        }),
        BuiltIn.Of("is defined", "value", call => FeelBoolean.From(!call.First.IsNull)),
        BuiltIn.Of("get or else", "value, default", call => call.First.IsNull ? call.Second : call.First),
        BuiltIn.Of("assert", "value, condition", call => Assert(call, "The condition is not fulfilled")),
        BuiltIn.Of("assert", "value, condition, cause", call => Assert(call, (call.Third as FeelString)?.Value)),
    ];

    private static FeelValue? Assert(Call call, string? cause)
    {
        if (call.Second is FeelBoolean { Value: true })
        {
            return call.First;
        }

        return cause is null ? null : call.Run.Fail(FeelWarningKind.AssertFailure, cause);
    }
}
