using System.CommandLine;

namespace Camunda.Rest.Contract.Split;

/// <summary><c>split</c>: writes each type of the generator's one output text to a file of its own.</summary>
internal static class SplitCommand
{
    public static Command Create()
    {
        Option<FileInfo> from = new("--from") { Description = "The generated text, in which '//# file: NAME' lines start the files.", Required = true };
        Option<DirectoryInfo> to = new("--to") { Description = "The folder to fill; .cs files in it that the text does not name are deleted.", Required = true };

        Command command = new("split", "Splits the generated text into one file per type.") { from, to };
        command.SetAction(result => Run(result.GetRequiredValue(from).ToString(), result.GetRequiredValue(to).ToString(), result.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string from, string to, TextWriter output)
    {
        output.WriteLine($"{to}: {OutputFolder.Update(to, GeneratedText.Parse(TextFile.Read(from), from))}");
        return 0;
    }
}
