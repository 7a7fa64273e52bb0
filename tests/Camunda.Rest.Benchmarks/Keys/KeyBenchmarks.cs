using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace Camunda.Rest.Benchmarks.Keys;

/// <summary>A key from its text and back, against a number.</summary>
[MemoryDiagnoser]
public class KeyBenchmarks
{
    private readonly string _text = "2251799813685249";

    private readonly ProcessInstanceKey _key = ProcessInstanceKey.Parse("2251799813685249");

    [Benchmark(Baseline = true)]
    public long ParseNumber() => long.Parse(_text, NumberStyles.None, CultureInfo.InvariantCulture);

    [Benchmark]
    public ProcessInstanceKey Parse() => ProcessInstanceKey.Parse(_text);

    [Benchmark]
    public string Write() => _key.ToString();
}
