using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import;

/// <summary>The vendor's published descriptions, which are on some machines and never in the repository.</summary>
internal static class UpstreamFiles
{
    /// <summary>
    /// The description of a version: below the folder that the variable CAMUNDA_UPSTREAM names, else beside the repository. Without it
    /// the calling test is ignored.
    /// </summary>
    public static string Of(string apiVersion)
    {
        string folder = Environment.GetEnvironmentVariable("CAMUNDA_UPSTREAM") ?? Repository.PathOf("../shared/upstream");
        string description = Path.Combine(folder, apiVersion);
        if (!Directory.Exists(description))
        {
            Assert.Ignore($"The vendor's API description of {apiVersion} is not on this machine; CAMUNDA_UPSTREAM names the folder that "
                + "holds one folder per version.");
        }

        return description;
    }
}
