"""Every use case once: the commands, the web pages and Python programs call these.

`reading` (read, ingest) · `linking` (copies, relations) · `reviewing` (people's decisions about them) ·
`searching` (claims, one thing by its id) · `publishing` (overview, situation report, exports) · `checking` (verify) ·
`gazetteers` (places of one's own) · `demonstrating` (the demo) · `measuring` (public data sets).
"""
