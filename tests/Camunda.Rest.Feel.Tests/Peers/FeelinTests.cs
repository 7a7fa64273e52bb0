using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.Peers;

/// <summary>
/// Compares the results of all cases with those of feelin, the FEEL engine of Camunda's forms. <c>FEEL_PEERS=accept</c> updates the
/// list of differences. Needs node and npm.
/// </summary>
public sealed class FeelinTests
{
    private const string Page = "differences.txt";

    [Test]
    public async Task Cases_EvaluatedByFeelin_DifferAsListed()
    {
        (Feelin? feelin, string reason) = await Feelin.InstallAsync();
        if (feelin is null)
        {
            Assert.Ignore(reason);
        }

        using (feelin)
        {
            List<ExpressionCase> cases =
            [
                .. ExpressionCase.ReadAll()
                    .Where(static one => one.Expected != "syntax error")
                    .DistinctBy(static one => (one.IsUnaryTest, one.Expression, one.Variables)),
            ];
            IReadOnlyList<JsonNode?> theirs = await feelin!.EvaluateAsync(cases);

            HashSet<string> found = new(StringComparer.Ordinal);
            foreach ((ExpressionCase one, JsonNode? their) in cases.Zip(theirs))
            {
                JsonNode? our = PeerValue.Of(ExpressionCases.Evaluate(one).Value);
                if (!PeerValue.AreSame(our, their))
                {
                    found.Add(DifferenceList.Line(one, PeerValue.Print(our), PeerValue.Print(their)));
                }
            }

            if (Environment.GetEnvironmentVariable("FEEL_PEERS") == "accept")
            {
                await File.WriteAllTextAsync(PathOf(Page), DifferenceList.Parse(Read()).Update(found));
            }

            DifferenceList listed = DifferenceList.Parse(Read());
            Assert.That(found.Except(listed.Lines), Is.Empty, $"{Page} does not list these differences. FEEL_PEERS=accept adds them.");
            Assert.That(listed.Lines.Except(found), Is.Empty, $"{Page} lists these, which are no differences.");
        }
    }

    [Test]
    public void Classes_OfDifferences_StateWhoIsRight()
    {
        DifferenceList listed = DifferenceList.Parse(Read());

        Assert.That(listed.Classes.Select(static one => one.Name), Is.Unique.And.Not.Empty.And.None.EqualTo(DifferenceList.Unjudged));
        Assert.That(
            listed.Classes.Select(static one => one.Reason),
            Has.All.Matches<string>(static reason => reason!.StartsWith("# Ours", StringComparison.Ordinal)
                || reason.StartsWith("# feelin", StringComparison.Ordinal)
                || reason.StartsWith("# Both", StringComparison.Ordinal)));
        Assert.That(listed.Lines, Is.Unique);
    }

    private static string Read() => File.ReadAllText(PathOf(Page));

    private static string PathOf(string name, [CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, name);
}
