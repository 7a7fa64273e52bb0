using System.Text.RegularExpressions;

namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>Defines built-in functions.</summary>
internal static class BuiltIn
{
    /// <summary>Defines one signature.</summary>
    /// <param name="name">The name of the function.</param>
    /// <param name="parameters">The names of the parameters, separated by commas.</param>
    /// <param name="body">The function; it returns null if it does not accept the arguments.</param>
    /// <param name="isVariadic">True if the last parameter takes any number of arguments.</param>
    public static BuiltInFunction Of(string name, string parameters, Func<Call, FeelValue?> body, bool isVariadic = false) => new(
        name,
        parameters.Length == 0 ? [] : parameters.Split(", "),
        (run, arguments) =>
        {
            Call call = new(run, name, arguments);
            try
            {
                return body(call) ?? call.FailForArguments();
            }
            catch (OverflowException overflow)
            {
                return call.Fail(FeelWarningKind.Overflow, overflow.Message);
            }
            catch (RegexMatchTimeoutException timeout)
            {
                call.StepFor(timeout.MatchTimeout);
                return call.Fail("The regular expression takes too long. Simplify it, or shorten the input.");
            }
        },
        isVariadic);
}
