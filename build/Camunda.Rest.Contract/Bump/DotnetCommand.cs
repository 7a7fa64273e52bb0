using System.Diagnostics;

namespace Camunda.Rest.Contract.Bump;

/// <summary>How <c>dotnet</c> is started from this tool.</summary>
internal static class DotnetCommand
{
    /// <summary>
    /// Starts <c>dotnet</c> in a folder, in English, and without what <c>dotnet run</c> told this process about its own build.
    /// </summary>
    public static Process Start(string folder, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (string name in (string[])["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH"])
        {
            start.Environment.Remove(name);
        }

        return Process.Start(start) ?? throw new ContractException("dotnet could not be started.");
    }
}
