using System.Buffers;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>Provides the shared array pool to Newtonsoft's readers and writers.</summary>
internal sealed class JsonCharPool : IArrayPool<char>
{
    public static readonly JsonCharPool Shared = new();

    public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

    public void Return(char[]? array)
    {
        if (array is not null) ArrayPool<char>.Shared.Return(array);
    }
}
