using System.Diagnostics;

namespace Camunda.Rest.Benchmarks.Load;

/// <summary>Two pieces of work on one thread, in turns, so that both meet the same moments of the machine.</summary>
internal static class InTurns
{
    private const int Rounds = 600;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(2);

    /// <summary>The duration of one divided by that of the other, each the middle of many after a warm-up.</summary>
    public static double Ratio(Func<object> work, Func<object> bare)
    {
        List<double> worked = [], bared = [];
        for (int round = 0; round < Rounds; round++)
        {
            worked.Add(Measure(work));
            bared.Add(Measure(bare));
        }

        return Math.Round(Middle(worked) / Middle(bared), 3);
    }

    private static double Measure(Func<object> work)
    {
        int times = 0;
        long started = Stopwatch.GetTimestamp();
        TimeSpan elapsed;
        do
        {
            GC.KeepAlive(work());
            times++;
            elapsed = Stopwatch.GetElapsedTime(started);
        }
        while (elapsed < Turn);

        return elapsed.TotalMicroseconds / times;
    }

    private static double Middle(List<double> durations)
    {
        durations.RemoveRange(0, durations.Count / 3);
        durations.Sort();
        return durations[durations.Count / 2];
    }
}
