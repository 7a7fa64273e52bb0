using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads the times that events wait for.</summary>
internal static class TimerReader
{
    private static readonly (string Name, TimerKind Kind, string Noun, Func<string, bool> IsOne)[] Times =
    [
        ("timeDuration", TimerKind.Duration, "duration such as PT30S", text => IsoDuration.TryParse(text, out _)),
        ("timeDate", TimerKind.Date, "date-time with a time zone", text => Moment.TryParse(text, out _)),
        (
            "timeCycle",
            TimerKind.Cycle,
            "cycle such as R3/PT30S, or cron expression such as 0 0 9 * * MON-FRI",
            text => TimerCycle.TryParse(text, out _)),
    ];

    /// <summary>The time that an event waits for.</summary>
    public static EventTrigger ReadTrigger(ElementReader element, ElementReader definition, EventPlaces place)
    {
        List<TimerTrigger> found = [];
        foreach ((string name, TimerKind kind, string noun, Func<string, bool> isOne) in Times)
        {
            if (definition.Child(BpmnNames.Bpmn + name) is { } time)
            {
                found.Add(new(kind, ReadTime(time, noun, isOne)));
            }
        }

        if (found.Count != 1)
        {
            definition.Report("it must have either a timeDuration, a timeDate or a timeCycle");
            return new RefusedTrigger();
        }

        return found[0];
    }

    private static ElementExpression ReadTime(ElementReader time, string noun, Func<string, bool> isOne)
    {
        time.Pass("id");
        ElementExpression? expression = ExpressionReader.Parse(time, "the time", time.Text);
        if (expression is { IsStatic: true } && !isOne(expression.Text))
        {
            time.Report($"'{expression.Text}' is no {noun}");
        }

        return expression ?? ElementExpression.Parse("");
    }
}
