using Camunda.Rest.Testing.Coverage.Drawing;

namespace Camunda.Rest.Testing.Coverage;

/// <summary>The styles of the pages.</summary>
internal static class PageStyles
{
    public const string Css = "<style>" + DrawingStyles.Css +
        """

        :root { color-scheme:light dark; --page:#f6f7f9; --rule:#d5dae0; --missed-row:#fff4ea; }
        @media (prefers-color-scheme: dark) { :root { --page:#12161b; --rule:#363e48; --missed-row:#33261c; } }
        body { margin:0; background:var(--page); color:var(--ink);
          font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif; }
        main { max-width:1500px; margin:0 auto; padding:20px 28px 48px; }
        h1 { font-size:26px; margin:8px 0 4px; overflow-wrap:anywhere; }
        h2 { font-size:19px; margin:28px 0 8px; }
        h3 { font-size:16px; margin:18px 0 6px; }
        a { color:var(--hit); }
        .facts { margin:0 0 12px; overflow-wrap:anywhere; }
        .totals { display:flex; flex-wrap:wrap; gap:12px; margin:12px 0; }
        .total { background:var(--paper); border:1px solid var(--rule); border-radius:8px; padding:10px 18px; min-width:120px; }
        .total .share { font-size:24px; font-weight:600; }
        .wide { overflow-x:auto; }
        table { border-collapse:collapse; background:var(--paper); width:100%; }
        th, td { text-align:left; padding:5px 12px; border:1px solid var(--rule); overflow-wrap:anywhere; }
        th { font-weight:600; }
        .number { text-align:right; font-variant-numeric:tabular-nums; white-space:nowrap; }
        .missed td { background:var(--missed-row); }
        .missed td:last-child { color:var(--miss); font-weight:600; white-space:nowrap; }
        .bar { display:inline-block; width:140px; height:11px; border:1px solid var(--hit); border-radius:6px;
          overflow:hidden; vertical-align:middle; }
        .bar > span { display:block; height:100%; background:var(--hit); }
        .ratio { font-variant-numeric:tabular-nums; white-space:nowrap; }
        ul { margin:6px 0; padding-left:22px; overflow-wrap:anywhere; }
        </style>
        """;
}
