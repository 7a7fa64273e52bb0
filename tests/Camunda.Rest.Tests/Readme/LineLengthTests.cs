using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Readme;

/// <summary>Keeps the lines of C# files within the length of <c>.editorconfig</c>, which no analyzer checks.</summary>
internal sealed class LineLengthTests
{
    private const int Longest = 140;
    private const string RawLiteral = "\"\"\"";

    [Test]
    public void Lines_OfTheSources_AreNoLongerThanTheRule()
    {
        string[] finds =
        [
            .. RepositoryFiles.All
                .Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
                .SelectMany(path => TooLong(Repository.ReadText(path)).Select(line => $"{path}:{line}")),
        ];

        Assert.That(finds, Is.Empty);
    }

    [TestCase("// {0}", ExpectedResult = 1)]
    [TestCase("int x = 1; // {0}", ExpectedResult = 1)]
    [TestCase("string text = \"{0}\";", ExpectedResult = 0)]
    [TestCase("string text = \"\"\"\n{0}\n\"\"\";", ExpectedResult = 0)]
    [TestCase("string text = \"\"\"\na\n\"\"\";\n// {0}", ExpectedResult = 1)]
    public int TooLong_LineOf150Characters_CountsUnlessItIsALiteral(string code) =>
        TooLong(code.Replace("{0}", new string('x', 150), StringComparison.Ordinal)).Count();

    /// <summary>The numbers of the lines that are too long. A literal cannot be wrapped without changing it.</summary>
    private static IEnumerable<int> TooLong(string code)
    {
        string[] lines = code.Split('\n');
        bool isRaw = false;
        for (int index = 0; index < lines.Length; index++)
        {
            string line = lines[index];
            if (line.Length > Longest && !isRaw && !line.Contains('"', StringComparison.Ordinal))
            {
                yield return index + 1;
            }

            isRaw ^= line.Split(RawLiteral).Length % 2 == 0;
        }
    }
}
