using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Camunda.Rest.Json;
using Camunda.Rest.Models;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Camunda.Rest.Benchmarks.Json;

/// <summary>The generated reader and writer against Newtonsoft's reflection, on one page of user tasks.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class UserTaskPageBenchmarks
{
    private static readonly JsonSerializer s_reflection = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy() },
        DateParseHandling = DateParseHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
    });

    private byte[] _utf8 = [];
    private UserTaskSearchQueryResult _page = null!;

    [Params(1000)]
    public int Items { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _utf8 = UserTaskPage.Create(Items);
        _page = ReadGenerated();
        if (_page.Items.Count != Items || ReadReflection().Items.Count != Items)
            throw new InvalidOperationException("A reader lost items.");
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Read")]
    public UserTaskSearchQueryResult ReadReflection()
    {
        using var reader = new JsonTextReader(new StreamReader(new MemoryStream(_utf8), Encoding.UTF8));
        return s_reflection.Deserialize<UserTaskSearchQueryResult>(reader)!;
    }

    [Benchmark, BenchmarkCategory("Read")]
    public UserTaskSearchQueryResult ReadGenerated() => CamundaJson.Deserialize<UserTaskSearchQueryResult>(_utf8)!;

    [Benchmark(Baseline = true), BenchmarkCategory("Write")]
    public byte[] WriteReflection()
    {
        using var stream = new MemoryStream();
        using (var writer = new JsonTextWriter(new StreamWriter(stream, new UTF8Encoding(false))))
            s_reflection.Serialize(writer, _page);
        return stream.ToArray();
    }

    [Benchmark, BenchmarkCategory("Write")]
    public byte[] WriteGenerated() => CamundaJson.SerializeToUtf8Bytes(_page);
}
