using System.Diagnostics.CodeAnalysis;

namespace Camunda.Rest.Testing.Expressions;

/// <summary>Times that follow one another: a repeated duration as in ISO 8601, or a cron expression.</summary>
internal abstract record TimerCycle
{
    public static bool TryParse(string text, [NotNullWhen(true)] out TimerCycle? cycle)
    {
        cycle = null;
        if (text.StartsWith('R'))
        {
            if (IsoCycle.TryParse(text, out IsoCycle? repeated))
            {
                cycle = repeated;
            }
        }
        else if (CronExpression.TryParse(text, out CronExpression? cron))
        {
            cycle = new CronCycle(cron);
        }

        return cycle is not null;
    }

    /// <summary>The first time, which may be over; null where there is none.</summary>
    public abstract DateTimeOffset? First(DateTimeOffset now);

    /// <summary>The time after one that was reached; null where there is none.</summary>
    public abstract DateTimeOffset? Next(DateTimeOffset last);

    /// <summary>What is left once a time was reached; null where nothing is.</summary>
    public abstract TimerCycle? Rest();
}
