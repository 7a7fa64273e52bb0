using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Camunda.Rest.Benchmarks.Load;
using Camunda.Rest.Json;
using Camunda.Rest.Models;
using Newtonsoft.Json;

namespace Camunda.Rest.Benchmarks.Json;

/// <summary>
/// The generated reader and writer against Newtonsoft's reflection and a bare scan of the tokens, on one page of user tasks.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class UserTaskPageBenchmarks
{
    private static readonly UTF8Encoding Utf8WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly JsonSerializer Reflection = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new ReflectionContractResolver(),
        DateParseHandling = DateParseHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
        ObjectCreationHandling = ObjectCreationHandling.Replace,
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
        EnsureReflection();
        EnsureEqualPages();
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Read")]
    public UserTaskSearchQueryResult ReadReflection() => ReadReflection(_utf8);

    [Benchmark, BenchmarkCategory("Read")]
    public UserTaskSearchQueryResult ReadGenerated() => CamundaJson.ReadBody<UserTaskSearchQueryResult>(_utf8, variables: null)!;

    /// <summary>What any reader has to do at least.</summary>
    [Benchmark, BenchmarkCategory("Read")]
    public int ScanTokens() => BareHttp.Scan(_utf8);

    [Benchmark(Baseline = true), BenchmarkCategory("Write")]
    public byte[] WriteReflection()
    {
        using var stream = new MemoryStream();
        using (var writer = new JsonTextWriter(new StreamWriter(stream, Utf8WithoutMark)))
            Reflection.Serialize(writer, _page);
        return stream.ToArray();
    }

    [Benchmark, BenchmarkCategory("Write")]
    public byte[] WriteGenerated() => CamundaJson.SerializeToUtf8Bytes(_page);

    private static UserTaskSearchQueryResult ReadReflection(byte[] utf8)
    {
        using var reader = new JsonTextReader(new StreamReader(new MemoryStream(utf8), Encoding.UTF8));
        return Reflection.Deserialize<UserTaskSearchQueryResult>(reader)!;
    }

    /// <summary>Without this, a converter that comes back unseen would have the generated code race itself.</summary>
    private static void EnsureReflection()
    {
        foreach (Type dto in new[] { typeof(UserTaskSearchQueryResult), typeof(UserTaskResult), typeof(SearchQueryPageResponse) })
        {
            if (Reflection.ContractResolver.ResolveContract(dto).Converter is { } converter)
                throw new InvalidOperationException($"{dto.Name} would go through {converter.GetType().Name}, not through reflection.");
        }
    }

    /// <summary>Every way to read and to write has to end in the same page.</summary>
    private void EnsureEqualPages()
    {
        byte[] expected = WriteGenerated();
        byte[] written = WriteReflection();
        Ensure(_page.Items.Count == Items, "The generated reader lost items.");
        Ensure(Rewrite(ReadReflection()), "The readers yield different pages.");
        Ensure(Rewrite(CamundaJson.Deserialize<UserTaskSearchQueryResult>(written)!), "The writers yield different pages.");
        Ensure(Rewrite(ReadReflection(expected)), "Reflection reads another page than the generated code wrote.");

        bool Rewrite(UserTaskSearchQueryResult page) => CamundaJson.SerializeToUtf8Bytes(page).AsSpan().SequenceEqual(expected);
    }

    private static void Ensure(bool isSo, string otherwise)
    {
        if (!isSo)
            throw new InvalidOperationException(otherwise);
    }
}
