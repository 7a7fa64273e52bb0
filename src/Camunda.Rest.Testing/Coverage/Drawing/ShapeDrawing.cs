using Camunda.Rest.Testing.Coverage.Diagrams;

namespace Camunda.Rest.Testing.Coverage.Drawing;

/// <summary>Draws a shape without its external label.</summary>
internal static class ShapeDrawing
{
    public static void Draw(Canvas canvas, DiagramShape shape)
    {
        canvas.Open(shape);
        switch (shape)
        {
            case { IsEvent: true }:
                EventDrawing.Draw(canvas.Markup, shape);
                break;
            case { IsGateway: true }:
                GatewayDrawing.Draw(canvas.Markup, shape);
                break;
            case { IsActivity: true }:
                ActivityDrawing.Draw(canvas, shape);
                break;
            case { Type: "participant" or "lane" }:
                PoolDrawing.Draw(canvas, shape);
                break;
            default:
                ArtifactDrawing.Draw(canvas, shape);
                break;
        }

        canvas.Close();
    }
}
