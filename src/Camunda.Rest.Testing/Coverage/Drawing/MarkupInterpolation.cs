using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Camunda.Rest.Testing.Coverage.Texts;

namespace Camunda.Rest.Testing.Coverage.Drawing;

/// <summary>Appends an interpolated string to <see cref="Markup"/>, and encodes what is inserted.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupInterpolation
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Markup _markup;

    // The compiler passes the lengths.
    public MarkupInterpolation(int literalLength, int formattedCount, Markup markup)
    {
        _ = formattedCount;
        _markup = markup;
        _markup.Text.EnsureCapacity(_markup.Text.Length + literalLength);
    }

    public void AppendLiteral(string markup) => _markup.Text.Append(markup);

    public void AppendFormatted(string? text) => _markup.Text.Append(Encoder.Encode(PlainText.Clean(text ?? "")));

    public void AppendFormatted(int number) => _markup.Text.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(double number) => _markup.Text.Append(number.ToString("0.##", CultureInfo.InvariantCulture));
}
