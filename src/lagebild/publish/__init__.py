"""What leaves: overview, situation report, exports."""
