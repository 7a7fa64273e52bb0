using System.Text;

namespace Camunda.Rest.Feel.Dmn.Reading;

/// <summary>Decodes the bytes of XML.</summary>
internal static class XmlText
{
    private const int HeadLength = 200;

    // No encoding needs more; what is cut off here is rejected for its length.
    private const int MaxBytesPerCharacter = 4;
    private const int MaxBytes = (SafeXml.MaxCharacters + 1) * MaxBytesPerCharacter;
    private const int BufferLength = 64 * 1024;

    /// <summary>Decodes by the byte order mark; without one, by the encoding that the XML declares, which defaults to UTF-8.</summary>
    public static string Read(Stream stream)
    {
        using MemoryStream copy = new();
        byte[] buffer = new byte[BufferLength];
        while (copy.Length < MaxBytes && stream.Read(buffer) is > 0 and int count)
        {
            copy.Write(buffer, 0, count);
        }

        Encoding declared = DeclaredEncoding(copy.GetBuffer().AsSpan(0, (int)Math.Min(copy.Length, HeadLength)));
        copy.Position = 0;
        using StreamReader reader = new(copy, declared, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static Encoding DeclaredEncoding(ReadOnlySpan<byte> head)
    {
        string[] parts = Encoding.Latin1.GetString(head).Split("?>")[0].Split("encoding=");
        if (parts.Length < 2 || parts[1].Length == 0 || parts[1].Split(parts[1][0]) is not [_, string name, ..])
        {
            return Encoding.UTF8;
        }

        try
        {
            // A declaration that can be read as single bytes is not in UTF-16 or UTF-32, whatever it declares.
            var encoding = Encoding.GetEncoding(name);
            return encoding.GetByteCount("<") == 1 ? encoding : Encoding.UTF8;
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }
}
