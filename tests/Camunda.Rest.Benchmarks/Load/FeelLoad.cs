using System.CommandLine;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Camunda.Rest.Feel;

namespace Camunda.Rest.Benchmarks.Load;

/// <summary>Parses and evaluates expressions, in turns with the same computations as compiled code over JSON.</summary>
internal static class FeelLoad
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(5);
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The command <c>load feel</c>, which prints one line of JSON per expression.</summary>
    public static Command CreateCommand()
    {
        Option<int> seconds = new("--seconds") { Description = "How long each expression is measured.", DefaultValueFactory = _ => 6 };
        Command feel = new("feel", "Parses and evaluates expressions, and compares them with compiled code.") { seconds };
        feel.SetAction(arguments => Run(TimeSpan.FromSeconds(arguments.GetValue(seconds))));
        return feel;
    }

    private static int Run(TimeSpan duration)
    {
        using JsonDocument variables = JsonDocument.Parse(FeelCase.Variables);
        var context = FeelContext.FromJson(variables.RootElement);
        foreach (FeelCase one in FeelCase.All)
        {
            FeelExpression expression = one.Parse();
            Check(one, one.Evaluate(expression, context).Value.ToString()!);
            Check(one, FeelCase.Show(one.Bare(variables.RootElement)));

            Side parse = new(one.Parse);
            Side evaluate = new(() => one.Evaluate(expression, context));
            Side bare = new(() => one.Bare(variables.RootElement));
            long started = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(started) < duration)
            {
                parse.TakeTurn();
                evaluate.TakeTurn();
                bare.TakeTurn();
            }

            var figures = new
            {
                Case = one.Name,
                Expression = one.Text,
                ParsesPerSecond = parse.PerSecond(),
                ParseAllocatedBytes = parse.AllocatedBytes,
                EvaluationsPerSecond = evaluate.PerSecond(),
                EvaluationAllocatedBytes = evaluate.AllocatedBytes,
                BarePerSecond = bare.PerSecond(),
                BareAllocatedBytes = bare.AllocatedBytes,
                Ratio = Math.Round(bare.PerSecond() / (double)evaluate.PerSecond(), 2),
            };
            Console.WriteLine(JsonSerializer.Serialize(figures, Readable));
        }

        return 0;
    }

    private static void Check(FeelCase one, string result)
    {
        if (result != one.Expected)
        {
            throw new InvalidOperationException($"'{one.Text}' is {result}, and should be {one.Expected}.");
        }
    }

    private sealed class Side(Func<object> work)
    {
        private readonly List<double> _turns = [];

        public long AllocatedBytes { get; private set; }

        public void TakeTurn()
        {
            long times = 0;
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            long started = Stopwatch.GetTimestamp();
            TimeSpan elapsed;
            do
            {
                for (int count = 0; count < 50; count++)
                {
                    GC.KeepAlive(work());
                }

                times += 50;
                elapsed = Stopwatch.GetElapsedTime(started);
            }
            while (elapsed < Turn);

            AllocatedBytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / times;
            _turns.Add(times / elapsed.TotalSeconds);
        }

        /// <summary>The middle of the turns after the first third, which warms up.</summary>
        public long PerSecond()
        {
            List<double> turns = _turns[(_turns.Count / 3)..];
            turns.Sort();
            return (long)turns[turns.Count / 2];
        }
    }
}
