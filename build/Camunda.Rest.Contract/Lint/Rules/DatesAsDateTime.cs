using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Lint.Rules;

/// <summary>A date is written by RFC 3339 in requests and responses alike, which the contract calls the format <c>date-time</c>.</summary>
internal sealed class DatesAsDateTime : INamingRule
{
    private const string DateTime = "date-time";

    private static readonly string[] Dates = ["Date", "Time", "Timestamp"];

    public IEnumerable<(string Path, string Found, string Wanted)> Find(ContractNames names) =>
        from value in names.Values
        let member = CamundaNaming.ToMemberName(value.Name)
        where Dates.Any(word => member.EndsWith(word, StringComparison.Ordinal)) && !IsDateTime(value)
        select (value.Path, $"{value.Name} ({TypeText.Of(value.Schema).TrimEnd('?')})", $"{value.Name} ({DateTime})");

    private static bool IsDateTime(NamedValue value) => (value.Schema.Text("x-value") ?? value.Schema.Text("format")) == DateTime;
}
