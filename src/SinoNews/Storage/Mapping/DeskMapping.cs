using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Rules;

namespace SinoNews.Storage.Mapping;

internal sealed class StateCountMapping : IEntityTypeConfiguration<StateCount>
{
    public void Configure(EntityTypeBuilder<StateCount> count)
    {
        count.ToTable("CommentCounts");
        count.HasKey(c => c.State);
        count.Property(c => c.State).HasConversion<string>();
        foreach (var state in Enum.GetValues<CommentState>())
            count.HasData(new { State = state, Count = 0 });
    }
}

internal sealed class BatchMapping : IEntityTypeConfiguration<Batch>
{
    public void Configure(EntityTypeBuilder<Batch> batch)
    {
        batch.Property(b => b.State).HasConversion<string>();
        batch.Property(b => b.Act).HasConversion<string>();
        batch.Property(b => b.Reason).HasConversion<string>();
        batch.Ignore(b => b.Waiting);
        batch.HasOne(b => b.By).WithMany().HasForeignKey(b => b.ById).OnDelete(DeleteBehavior.Restrict);
        batch.HasIndex(b => b.State);
        batch.HasIndex(b => b.UndoOfId).IsUnique().HasFilter("\"UndoOfId\" IS NOT NULL");
    }
}

internal sealed class BatchItemMapping : IEntityTypeConfiguration<BatchItem>
{
    public void Configure(EntityTypeBuilder<BatchItem> item)
    {
        item.HasKey(i => new { i.BatchId, i.CommentId });
        item.Property(i => i.Outcome).HasConversion<string>();
        item.HasOne<Batch>().WithMany().HasForeignKey(i => i.BatchId);
        item.HasIndex(i => new { i.BatchId, i.Outcome, i.CommentId });
    }
}

internal sealed class CommentIndexMapping : IEntityTypeConfiguration<CommentIndexRow>
{
    // A full-text table, made by its migration. Its hidden column, named like the table, matches what it is compared with.
    public void Configure(EntityTypeBuilder<CommentIndexRow> row)
    {
        row.ToTable("CommentIndex", table => table.ExcludeFromMigrations());
        row.HasKey(r => r.CommentId);
        row.Property(r => r.CommentId).HasColumnName("rowid");
        row.Property(r => r.Match).HasColumnName("CommentIndex");
    }
}

internal sealed class ShingleMapping : IEntityTypeConfiguration<Shingle>
{
    public void Configure(EntityTypeBuilder<Shingle> shingle)
    {
        shingle.HasKey(s => s.Hash);
        shingle.Property(s => s.Hash).ValueGeneratedNever();
    }
}

internal sealed class StaffNoteMapping : IEntityTypeConfiguration<StaffNote>
{
    public void Configure(EntityTypeBuilder<StaffNote> note)
    {
        note.HasOne(n => n.By).WithMany().HasForeignKey(n => n.ById).OnDelete(DeleteBehavior.Restrict);
        note.HasIndex(n => new { n.Reader, n.Id });
    }
}

internal sealed class BanMapping : IEntityTypeConfiguration<Ban>
{
    public void Configure(EntityTypeBuilder<Ban> ban)
    {
        ban.Property(b => b.Kind).HasConversion<string>();
        ban.HasOne(b => b.By).WithMany().HasForeignKey(b => b.ById).OnDelete(DeleteBehavior.Restrict);
        ban.HasOne(b => b.LiftedBy).WithMany().HasForeignKey(b => b.LiftedById).OnDelete(DeleteBehavior.Restrict);
        ban.HasIndex(b => new { b.Value, b.LiftedAt });
    }
}

internal sealed class ListedWordMapping : IEntityTypeConfiguration<ListedWord>
{
    public void Configure(EntityTypeBuilder<ListedWord> word)
    {
        word.Property(w => w.List).HasConversion<string>();
        word.Property(w => w.Mode).HasConversion<string>();
        word.HasOne(w => w.AddedBy).WithMany().HasForeignKey(w => w.AddedById).OnDelete(DeleteBehavior.Restrict);
        word.HasIndex(w => new { w.List, w.Text }).IsUnique();
    }
}

internal sealed class CommentPolicyMapping : IEntityTypeConfiguration<CommentPolicy>
{
    public void Configure(EntityTypeBuilder<CommentPolicy> policy)
    {
        policy.ToTable("CommentPolicy");
        policy.Property(p => p.Version).IsConcurrencyToken();
        policy.Property(p => p.Mode).HasConversion<string>();
        policy.Ignore(p => p.IsHolding);
        policy.HasData(new
        {
            Id = 1,
            Version = 0,
            Mode = CommentMode.PreModerated,
            MaxLinks = 0,
            HourlyPerNetwork = 30,
            HourlyPerEmail = 15,
            KeepSpamDays = 30,
            KeepRejectedDays = 365,
            KeepAddressesDays = 90,
            TrustAfter = 3,
            HoldScore = 80,
            AlertAfterHours = 24,
            ListsVersion = 0,
        });
    }
}

internal sealed class RuleChangeMapping : IEntityTypeConfiguration<RuleChange>
{
    public void Configure(EntityTypeBuilder<RuleChange> change)
    {
        change.Property(c => c.Kind).HasConversion<string>();
        change.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReviewClaimMapping : IEntityTypeConfiguration<ReviewClaim>
{
    public void Configure(EntityTypeBuilder<ReviewClaim> claim)
    {
        claim.HasKey(c => new { c.CommentId, c.MemberId });
        claim.HasOne(c => c.Member).WithMany().HasForeignKey(c => c.MemberId);
        claim.HasIndex(c => c.Until);
    }
}

internal sealed class EscalationMapping : IEntityTypeConfiguration<Escalation>
{
    public void Configure(EntityTypeBuilder<Escalation> escalation)
    {
        escalation.Property(e => e.To).HasConversion<string>();
        escalation.Ignore(e => e.IsGone);
        escalation.Property(e => e.Outcome).HasConversion<string>();
        escalation.HasOne(e => e.RaisedBy).WithMany().HasForeignKey(e => e.RaisedById).OnDelete(DeleteBehavior.Restrict);
        escalation.HasOne(e => e.ResolvedBy).WithMany().HasForeignKey(e => e.ResolvedById).OnDelete(DeleteBehavior.Restrict);
        escalation.HasIndex(e => new { e.CommentId, e.Id });
        escalation.HasIndex(e => e.CommentId, "IX_Escalations_Open").IsUnique().HasFilter("\"ResolvedAt\" IS NULL");
    }
}
