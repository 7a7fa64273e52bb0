using System.Text;

namespace Camunda.Rest.Contract.Files;

/// <summary>Reads and writes whole files, and says in a sentence what went wrong.</summary>
internal static class TextFile
{
    /// <summary>Refuses what is not UTF-8, where the default would put a question mark in its place.</summary>
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ContractException">The file cannot be read, or is not text in UTF-8.</exception>
    public static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path, StrictUtf8);
        }
        catch (DecoderFallbackException)
        {
            throw new ContractException(path, "$", "the file is not text in UTF-8.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ContractException(path, "$", $"the file cannot be read ({e.Message}).");
        }
    }

    /// <summary>Writes the file as a whole or not at all: to a neighbour first, then moved into place.</summary>
    /// <exception cref="ContractException">The file cannot be written.</exception>
    public static void Write(string path, string text)
    {
        string full = Path.GetFullPath(path);
        string draft = full + ".draft";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(draft, text);
            File.Move(draft, full, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ContractException(path, "$", $"the file cannot be written ({e.Message}).");
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Deletes the file, if it is there.</summary>
    /// <exception cref="ContractException">The file cannot be deleted.</exception>
    public static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ContractException(path, "$", $"the file cannot be deleted ({e.Message}).");
        }
    }
}
