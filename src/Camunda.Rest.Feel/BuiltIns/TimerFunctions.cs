using System.Globalization;

namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>Functions for the timers of processes.</summary>
internal static class TimerFunctions
{
    public static IReadOnlyList<BuiltInFunction> All { get; } =
    [
        BuiltIn.Of("cycle", "interval", static call => Cycle(call, FeelValue.Null, call.First)),
        BuiltIn.Of("cycle", "repetitions, interval", static call => Cycle(call, call.First, call.Second)),
    ];

    private static FeelString? Cycle(Call call, FeelValue repetitions, FeelValue interval)
    {
        if (interval is not (FeelDaysTimeDuration or FeelYearsMonthsDuration))
        {
            return null;
        }

        return repetitions switch
        {
            FeelNull => call.Text($"R/{interval}"),
            FeelNumber { Value: >= 0 } number =>
                call.Text(string.Create(CultureInfo.InvariantCulture, $"R{decimal.Truncate(number.Value):0}/{interval}")),
            _ => null,
        };
    }
}
