using System.Globalization;
using Camunda.Rest.Testing.Coverage.Diagrams;

namespace Camunda.Rest.Testing.Coverage.Drawing;

/// <summary>Draws the icon of a task in its upper left corner.</summary>
internal static class TaskIcons
{
    private const string Hand = "M1 7.5 L5.5 2.2 C6.8 1 8.4 2.4 7.5 3.8 L6.2 5.6 H14 C15.6 5.6 15.6 8 14 8 H9.5 "
        + "M14 8 C15.6 8 15.6 10.4 14 10.4 H9.5 "
        + "M13.5 10.4 C15 10.4 15 12.8 13.2 12.8 H9.5 M12 12.8 C13.4 12.8 13.4 15 12 15 H4.5 C2.5 15 1 13.5 1 11.5 V7.5";

    private const string Scroll =
        "M5 1 H14.5 C11 4 11 6 13 8 C15 10 14.5 12.5 11.5 15 H2 C5 12.5 5.5 10 3.5 8 C1.5 6 2 3.5 5 1 Z";

    private static readonly string Gear = DrawGear();

    /// <summary>Returns whether the task has an icon.</summary>
    public static bool Draw(Markup markup, DiagramShape shape)
    {
        if (shape.Type is not ("userTask" or "serviceTask" or "scriptTask" or "businessRuleTask" or "sendTask" or "receiveTask"
            or "manualTask"))
        {
            return false;
        }

        markup.Add($"""<g transform="translate({shape.Bounds.X + 5} {shape.Bounds.Y + 5})">""");
        switch (shape.Type)
        {
            case "userTask":
                markup.AddConstant("""<path class="o" d="M1.5 15 V13 C1.5 9.8 4.5 8.6 8 8.6 C11.5 8.6 14.5 9.8 14.5 13 V15 Z"/>""");
                markup.AddConstant("""<circle class="fill" cx="8" cy="4.6" r="3.1"/>""");
                break;
            case "serviceTask":
                markup.Add($"""<path class="o" d="{Gear}"/><circle class="o" cx="8" cy="8" r="2.3"/>""");
                break;
            case "scriptTask":
                markup.Add($"""<path class="o" d="{Scroll}"/>""");
                markup.AddConstant("""<path class="o" d="M5.5 4.5 H10.5 M5.5 8 H11.5 M6 11.5 H12"/>""");
                break;
            case "businessRuleTask":
                markup.AddConstant("""<path class="o" d="M1 2 H15 V14 H1 Z M1 10 H15 M5.5 6 V14"/>""");
                markup.AddConstant("""<path class="fill" d="M1 2 H15 V6 H1 Z"/>""");
                break;
            case "sendTask":
                markup.AddConstant("""<path class="fill" d="M1 3 H15.5 V13 H1 Z"/><path class="cut" d="M1 3 L8.2 9 L15.5 3"/>""");
                break;
            case "receiveTask":
                markup.AddConstant("""<path class="o" d="M1 3 H15.5 V13 H1 Z M1 3 L8.2 9 L15.5 3"/>""");
                break;
            case "manualTask":
                markup.Add($"""<path class="o" d="{Hand}"/>""");
                break;
        }

        markup.AddConstant("</g>");
        return true;
    }

    // Eight teeth around the middle of a square of 16.
    private static string DrawGear()
    {
        const int Teeth = 8;
        List<string> path = [];
        for (int corner = 0; corner < Teeth * 4; corner++)
        {
            double radius = corner % 4 is 1 or 2 ? 7.6 : 5.6;
            double angle = (corner + 0.5) * Math.PI / (Teeth * 2);
            path.Add(string.Create(
                CultureInfo.InvariantCulture, $"{8 + (radius * Math.Cos(angle)):0.##} {8 + (radius * Math.Sin(angle)):0.##}"));
        }

        return $"M{string.Join(" L", path)} Z";
    }
}
