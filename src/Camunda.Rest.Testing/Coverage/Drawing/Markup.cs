using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace Camunda.Rest.Testing.Coverage.Drawing;

/// <summary>
/// Builds HTML and SVG. The literal parts of interpolated strings are markup; each inserted text is encoded, and each inserted number is
/// written independently of the culture.
/// </summary>
internal sealed class Markup
{
    private readonly StringBuilder _text = new();

    internal StringBuilder Text => _text;

    public void Add([InterpolatedStringHandlerArgument("")] ref MarkupInterpolation markup) => _text.Append('\n');

    /// <summary>Adds markup that contains no text from outside.</summary>
    public void AddConstant([ConstantExpected] string markup) => _text.Append(markup).Append('\n');

    public override string ToString() => _text.ToString();
}
