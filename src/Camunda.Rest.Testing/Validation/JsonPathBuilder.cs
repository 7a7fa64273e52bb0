using System.Globalization;
using System.Text;

namespace Camunda.Rest.Testing.Validation;

/// <summary>The way from the root to the value that is being looked at; only spelled out when a rule is broken.</summary>
internal sealed class JsonPathBuilder(string root)
{
    private readonly List<(string? Property, int Index)> _steps = [];

    public void Enter(string property) => _steps.Add((property, 0));

    public void Enter(int index) => _steps.Add((null, index));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    public override string ToString()
    {
        StringBuilder text = new(root);
        foreach ((string? property, int index) in _steps)
        {
            if (property is null)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{index}]");
            }
            else
            {
                text.Append('.').Append(property);
            }
        }

        return text.ToString();
    }
}
