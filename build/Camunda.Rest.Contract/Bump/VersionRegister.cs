using System.Text;
using System.Text.RegularExpressions;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Files;

namespace Camunda.Rest.Contract.Bump;

/// <summary>The file that lists the registered API versions for the build, with what each of them switches on.</summary>
internal sealed partial class VersionRegister(string file)
{
    public const string FileName = "build/Camunda.Rest.ApiVersions.props";

    /// <summary>The registered versions, oldest first.</summary>
    public IReadOnlyList<ApiVersion> Versions =>
        [.. List().Match(TextFile.Read(file)).Groups[1].Value.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(ApiVersion.Parse)];

    public void Add(ApiVersion version) => Write(Versions.Append(version).Distinct());

    public void Remove(ApiVersion version) => Write(Versions.Where(known => known != version));

    private void Write(IEnumerable<ApiVersion> versions)
    {
        List<ApiVersion> sorted = [.. versions.Order()];
        List<string> numbers = [.. sorted.Select(version => (version with { Label = "" }).ToString()).Distinct()];
        string text = TextFile.Read(file);
        string end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        StringBuilder written = new(text[..text.IndexOf("    <CamundaKnownApiVersions>", StringComparison.Ordinal)]);
        written.Append($"    <CamundaKnownApiVersions>{string.Join(';', sorted)}</CamundaKnownApiVersions>{end}");
        foreach (string number in numbers)
        {
            written.Append("    <CamundaApiSymbols Condition=\"$([MSBuild]::VersionGreaterThanOrEquals('$(CamundaApiBaseline)', "
                + $"'{number}'))\">$(CamundaApiSymbols);CAMUNDA_{number.Replace('.', '_')}_OR_GREATER</CamundaApiSymbols>{end}");
        }

        TextFile.Write(file, written.Append($"  </PropertyGroup>{end}</Project>{end}").ToString());
    }

    [GeneratedRegex("<CamundaKnownApiVersions>(.*)</CamundaKnownApiVersions>", RegexOptions.CultureInvariant)]
    private static partial Regex List();
}
