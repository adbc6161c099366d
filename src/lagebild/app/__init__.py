"""Every use case once: the commands, the web pages and Python programs call these.

`reading` (read, ingest) · `linking` (copies, relations) · `reviewing` (people's decisions about them) ·
`searching` (claims) · `showing` (one thing by its id) · `picture` (clusters, figures, proposed grades) ·
`publishing` (overview, situation report, exports) · `checking` (verify) · `actors` (who speaks) ·
`gazetteers` (places of one's own) · `demonstrating` (the demo) · `measuring` (public data sets).
"""
