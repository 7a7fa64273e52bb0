namespace Camunda.Rest.Testing.Coverage.Drawing;

/// <summary>
/// The styles of a drawing. Blue and orange differ for every kind of colour vision, and hatching and dashes differ without colours.
/// </summary>
internal static class DrawingStyles
{
    public const string Css =
        """
        :root { --paper:#fff; --ink:#1f2328; --line:#6b7480; --hit:#0a5ca8; --hit-fill:#e2effb; --miss:#a84300; --miss-fill:#fff4ea;
          --hatch:#f3c39b; --badge-text:#fff; }
        @media (prefers-color-scheme: dark) {
          :root { --paper:#1b2027; --ink:#e6e9ed; --line:#8b95a1; --hit:#6db6ff; --hit-fill:#16324d; --miss:#ffab66; --miss-fill:#33261c;
            --hatch:#6e4a2d; --badge-text:#0b1a2a; }
        }
        .definitions { position:absolute; width:0; height:0; }
        .hatch-paper { fill:var(--miss-fill); }
        .hatch-line { fill:var(--hatch); }
        .canvas { overflow-x:auto; border:1px solid var(--rule); border-radius:8px; background:var(--paper); }
        .diagram { display:block; font-family:system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;
          --stroke:var(--line); --fill:var(--paper); }
        .diagram .hit { --stroke:var(--hit); --fill:var(--hit-fill); }
        .diagram .miss { --stroke:var(--miss); --fill:url(#hatch); }
        .diagram .faint { opacity:.6; }
        .diagram .foreign { opacity:.35; }
        .diagram .s { fill:var(--fill); stroke:var(--stroke); stroke-width:1.6; }
        .diagram .area { fill-opacity:.5; }
        .diagram .o { fill:none; stroke:var(--stroke); stroke-width:1.5; stroke-linejoin:round; stroke-linecap:round; }
        .diagram .paper { fill:var(--paper); stroke:var(--stroke); stroke-width:1.5; stroke-linejoin:round; }
        .diagram .fill { fill:var(--stroke); stroke:var(--stroke); stroke-linejoin:round; }
        .diagram .cut { fill:none; stroke:var(--paper); stroke-width:1.5; }
        .diagram .thick { stroke-width:4; }
        .diagram .heavy { stroke-width:3; }
        .diagram .dashed { stroke-dasharray:5 3; }
        .diagram .dotted { stroke-dasharray:1.5 4; stroke-linecap:round; }
        .diagram .chained { stroke-dasharray:10 4 2 4; }
        .diagram .flow { fill:none; stroke:var(--stroke); stroke-width:2; stroke-linejoin:round; }
        .diagram .flow.dotted { stroke-width:1.5; }
        .diagram .miss .flow { stroke-dasharray:7 4; }
        .diagram .touch { fill:none; stroke:transparent; stroke-width:12; }
        .diagram text { fill:var(--ink); }
        .diagram .miss text, .diagram .label text { paint-order:stroke; stroke:var(--paper); stroke-width:3px; stroke-linejoin:round; }
        .diagram .miss text { stroke:var(--miss-fill); }
        .diagram .label.miss text { stroke:var(--paper); }
        .diagram .badge rect { fill:var(--hit); stroke:var(--paper); stroke-width:1; }
        .diagram .badge text { fill:var(--badge-text); font-weight:700; }
        .legend { display:flex; flex-wrap:wrap; gap:4px 24px; margin:8px 0; }
        .legend > span { display:inline-flex; align-items:center; gap:6px; }
        """;
}
