namespace Camunda.Rest.Testing.Coverage.Drawing;

/// <summary>Explains the styles of a drawing, and defines its hatching. A page has it once.</summary>
internal static class Legend
{
    public const string Markup =
        """
        <svg class="definitions" aria-hidden="true"><defs>
        <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" class="hatch-paper"/><rect width="2" height="7" class="hatch-line"/></pattern>
        </defs></svg>
        <div class="legend">
        <span><svg class="diagram" width="62" height="24"><g class="hit"><rect class="s" x="2" y="4" width="24" height="16" rx="4"/>
        <path class="flow" d="M32 12 H50"/><path class="fill" d="M60 12 L50 7.5 V16.5 Z"/></g></svg> Covered</span>
        <span><svg class="diagram" width="62" height="24"><g class="miss"><rect class="s" x="2" y="4" width="24" height="16" rx="4"/>
        <path class="flow" d="M32 12 H50"/><path class="fill" d="M60 12 L50 7.5 V16.5 Z"/></g></svg> Not covered</span>
        <span><svg class="diagram" width="24" height="24"><g class="badge"><rect x="4" y="4.5" width="15" height="15" rx="7.5"/>
        <text x="11.5" y="15.5" font-size="10" text-anchor="middle">3</text></g></svg>
        Hits: instances of the element, or process instances that took the flow</span>
        <span><svg class="diagram" width="32" height="24"><g class="faint"><rect class="o" x="4" y="4" width="24" height="16"/></g></svg>
        Does not count</span>
        </div>
        """;
}
