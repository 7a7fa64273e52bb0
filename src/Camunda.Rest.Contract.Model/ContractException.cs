namespace Camunda.Rest.Contract;

/// <summary>An input that the tool refuses: the file, the path inside it, and a sentence that says what is wrong and what to do.</summary>
internal sealed class ContractException : Exception
{
    public ContractException(string sentence)
        : base(sentence)
    {
    }

    /// <param name="file">The file's name, as the caller gave it.</param>
    /// <param name="path">The JSON path inside the file, or <c>line 3, column 7</c> where no path exists yet.</param>
    /// <param name="sentence">What is wrong, and the way out.</param>
    public ContractException(string file, string path, string sentence)
        : base($"{file}: {path}: {sentence}")
    {
    }
}
