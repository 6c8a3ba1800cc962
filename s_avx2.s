	.file	"simd_avx2.cc"
	.text
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_113squared_errorEPKfllS2_lPKiPf, @function
_ZN7tfgmvae12_GLOBAL__N_113squared_errorEPKfllS2_lPKiPf:
.LFB19:
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	pushq	%r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%rbx
	andq	$-32, %rsp
	subq	$584, %rsp
	.cfi_offset 15, -24
	.cfi_offset 14, -32
	.cfi_offset 13, -40
	.cfi_offset 12, -48
	.cfi_offset 3, -56
	movq	%rdx, -8(%rsp)
	movq	%rcx, -104(%rsp)
	movq	%r8, 8(%rsp)
	movq	%r9, 40(%rsp)
	testq	%rdx, %rdx
	jle	.L82
	movq	%rdx, %rax
	movq	%rsi, %r14
	movq	%rdx, %rsi
	movq	%r8, %rcx
	subq	$1, %rax
	movq	16(%rbp), %rdx
	movq	%r9, %r8
	movq	%rdi, %r12
	movq	$0, 48(%rsp)
	andq	$-64, %rax
	leaq	64(%rax), %r10
	movq	%rsi, %rax
	salq	$7, %rsi
	movq	%rsi, -72(%rsp)
	movq	%rcx, %rsi
	salq	$5, %rcx
	movq	%rcx, -64(%rsp)
	leaq	0(,%rax,8), %rcx
	salq	$2, %rax
	movq	%rax, -80(%rsp)
	leaq	(%rsi,%rsi), %rax
	movq	%rax, -96(%rsp)
	leaq	72(%rsp), %rax
	movq	%rax, -24(%rsp)
	leaq	328(%rsp), %rax
	movq	%rcx, -88(%rsp)
	movq	%rax, 24(%rsp)
.L8:
	movq	48(%rsp), %rax
	movq	-8(%rsp), %rsi
	movl	$32, %ecx
	movq	-24(%rsp), %rdi
	subq	%rax, %rsi
	movl	$64, %eax
	cmpq	%rax, %rsi
	cmovle	%rsi, %rax
	movq	%rax, 56(%rsp)
	xorl	%eax, %eax
	rep stosq
	testq	%r14, %r14
	jle	.L28
	movq	48(%rsp), %rax
	movq	%rdx, -112(%rsp)
	xorl	%r11d, %r11d
	movq	%r10, -120(%rsp)
	movq	8(%rsp), %r15
	leaq	(%r12,%rax,4), %r13
	movq	56(%rsp), %rax
	leaq	-1(%rax), %rsi
	movq	%rsi, (%rsp)
	movq	%rax, %rsi
	andq	$-8, %rax
	shrq	$3, %rsi
	movq	%rax, -16(%rsp)
	movq	%rsi, 64(%rsp)
	movq	-104(%rsp), %rsi
	.p2align 4,,10
	.p2align 3
.L27:
	movq	%r11, %r9
	addq	$32, %r11
	movq	%r14, %rax
	movq	24(%rsp), %rdi
	cmpq	%r14, %r11
	movl	$32, %ecx
	cmovle	%r11, %rax
	movq	%rax, 16(%rsp)
	movq	%rax, %rdx
	xorl	%eax, %eax
	rep stosq
	cmpq	%r9, %rdx
	jle	.L23
	leaq	1(%r9), %rax
	movq	%rax, 32(%rsp)
	movq	%rax, %rcx
	movq	16(%rsp), %rax
	leaq	-1(%rax), %rbx
	cmpq	%rbx, %rcx
	jge	.L14
	movq	-80(%rsp), %rax
	movq	%r13, -48(%rsp)
	movq	%r15, %rdi
	movq	%r13, %r9
	movq	%r11, -32(%rsp)
	movq	24(%rsp), %r11
	movq	%r15, -40(%rsp)
	movq	56(%rsp), %r15
	leaq	(%rax,%r13), %r10
.L16:
	movq	8(%rsp), %rax
	movq	%rcx, 32(%rsp)
	movq	%rdi, %r13
	subq	%rax, %r13
	xorl	%eax, %eax
	.p2align 4,,10
	.p2align 3
.L15:
	movslq	(%r8,%rax,4), %rdx
	vmovss	(%r9,%rax,4), %xmm0
	leaq	(%rdx,%r13), %rcx
	addq	%rdi, %rdx
	vsubss	(%rsi,%rcx,4), %xmm0, %xmm0
	vfmadd213ss	(%r11,%rax,4), %xmm0, %xmm0
	vmovss	%xmm0, (%r11,%rax,4)
	addq	$1, %rax
	vmovss	-4(%r10,%rax,4), %xmm1
	vsubss	(%rsi,%rdx,4), %xmm1, %xmm1
	vfmadd132ss	%xmm1, %xmm0, %xmm1
	vmovss	%xmm1, -4(%r11,%rax,4)
	cmpq	%rax, %r15
	jne	.L15
	movq	-88(%rsp), %rdx
	movq	32(%rsp), %rcx
	addq	%rdx, %r9
	addq	%rdx, %r10
	movq	-96(%rsp), %rdx
	leaq	2(%rcx), %rax
	addq	%rdx, %rdi
	cmpq	%rax, %rbx
	jle	.L85
	movq	%rax, %rcx
	jmp	.L16
	.p2align 4,,10
	.p2align 3
.L81:
	movq	-32(%rsp), %r11
	movq	-40(%rsp), %r15
	movq	-48(%rsp), %r13
	movq	-56(%rsp), %r14
.L23:
	cmpq	$6, (%rsp)
	jbe	.L29
	vmovaps	72(%rsp), %ymm7
	movq	64(%rsp), %rax
	vaddps	328(%rsp), %ymm7, %ymm0
	vmovaps	%ymm0, 72(%rsp)
	cmpq	$1, %rax
	je	.L12
	vmovaps	104(%rsp), %ymm6
	vaddps	360(%rsp), %ymm6, %ymm0
	vmovaps	%ymm0, 104(%rsp)
	cmpq	$2, %rax
	je	.L12
	vmovaps	136(%rsp), %ymm5
	vaddps	392(%rsp), %ymm5, %ymm0
	vmovaps	%ymm0, 136(%rsp)
	cmpq	$3, %rax
	je	.L12
	vmovaps	168(%rsp), %ymm7
	vaddps	424(%rsp), %ymm7, %ymm0
	vmovaps	%ymm0, 168(%rsp)
	cmpq	$4, %rax
	je	.L12
	vmovaps	200(%rsp), %ymm3
	vaddps	456(%rsp), %ymm3, %ymm0
	vmovaps	%ymm0, 200(%rsp)
	cmpq	$5, %rax
	je	.L12
	vmovaps	232(%rsp), %ymm6
	vaddps	488(%rsp), %ymm6, %ymm0
	vmovaps	%ymm0, 232(%rsp)
	cmpq	$6, %rax
	je	.L12
	vmovaps	264(%rsp), %ymm4
	vaddps	520(%rsp), %ymm4, %ymm0
	vmovaps	%ymm0, 264(%rsp)
	cmpq	$8, %rax
	jne	.L12
	vmovaps	296(%rsp), %ymm5
	vaddps	552(%rsp), %ymm5, %ymm0
	vmovaps	%ymm0, 296(%rsp)
	.p2align 4,,10
	.p2align 3
.L24:
	movq	-72(%rsp), %rax
	addq	%rax, %r13
	movq	-64(%rsp), %rax
	addq	%rax, %r15
	cmpq	%r14, %r11
	jl	.L27
	movq	-112(%rsp), %rdx
	movq	-120(%rsp), %r10
.L28:
	movq	56(%rsp), %rax
	salq	$2, %rax
	cmpl	$8, %eax
	jnb	.L4
	testb	$4, %al
	jne	.L86
	testl	%eax, %eax
	je	.L5
	movq	-24(%rsp), %rax
	movzbl	(%rax), %eax
	movb	%al, (%rdx)
.L5:
	addq	$64, 48(%rsp)
	movq	48(%rsp), %rax
	addq	$256, %rdx
	addq	$256, %r8
	cmpq	%r10, %rax
	jne	.L8
	vzeroupper
.L82:
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
.L12:
	.cfi_restore_state
	movq	-16(%rsp), %rax
	cmpq	%rax, 56(%rsp)
	je	.L24
	movq	%rax, %rdx
.L11:
	movq	56(%rsp), %rcx
	subq	%rdx, %rcx
	leaq	-1(%rcx), %rdi
	cmpq	$2, %rdi
	jbe	.L25
	movq	-24(%rsp), %rbx
	salq	$2, %rdx
	leaq	(%rbx,%rdx), %rdi
	vmovaps	(%rdi), %xmm4
	vaddps	328(%rsp,%rdx), %xmm4, %xmm0
	movq	%rcx, %rdx
	andq	$-4, %rdx
	addq	%rdx, %rax
	andl	$3, %ecx
	vmovaps	%xmm0, (%rdi)
	je	.L24
.L25:
	vmovss	72(%rsp,%rax,4), %xmm0
	movq	56(%rsp), %rcx
	leaq	1(%rax), %rdx
	vaddss	328(%rsp,%rax,4), %xmm0, %xmm0
	vmovss	%xmm0, 72(%rsp,%rax,4)
	cmpq	%rcx, %rdx
	jge	.L24
	vmovss	72(%rsp,%rdx,4), %xmm0
	addq	$2, %rax
	vaddss	328(%rsp,%rdx,4), %xmm0, %xmm0
	vmovss	%xmm0, 72(%rsp,%rdx,4)
	cmpq	%rax, %rcx
	jle	.L24
	vmovss	72(%rsp,%rax,4), %xmm0
	vaddss	328(%rsp,%rax,4), %xmm0, %xmm0
	vmovss	%xmm0, 72(%rsp,%rax,4)
	jmp	.L24
.L85:
	movq	%rax, 32(%rsp)
	movq	-32(%rsp), %r11
	leaq	1(%rcx), %r9
	movq	-40(%rsp), %r15
	movq	-48(%rsp), %r13
.L14:
	movq	-8(%rsp), %rdx
	movq	48(%rsp), %rax
	movq	%r11, -32(%rsp)
	movq	8(%rsp), %rcx
	movq	%r15, -40(%rsp)
	imulq	%r9, %rdx
	movq	%r13, -48(%rsp)
	imulq	%r9, %rcx
	movq	%r14, -56(%rsp)
	addq	%rax, %rdx
	jmp	.L22
	.p2align 4,,10
	.p2align 3
.L87:
	movslq	48(%r8), %r13
	movslq	52(%r8), %rbx
	movslq	56(%r8), %r15
	movslq	60(%r8), %r14
	movslq	32(%r8), %r9
	movslq	36(%r8), %rdi
	movslq	40(%r8), %r11
	movslq	44(%r8), %r10
	vmovss	(%rax,%r15,4), %xmm2
	vmovss	(%rax,%r13,4), %xmm1
	vinsertps	$0x10, (%rax,%r14,4), %xmm2, %xmm2
	vinsertps	$0x10, (%rax,%rbx,4), %xmm1, %xmm1
	vmovss	(%rax,%r9,4), %xmm0
	vinsertps	$0x10, (%rax,%rdi,4), %xmm0, %xmm0
	vmovlhps	%xmm2, %xmm1, %xmm1
	vmovss	(%rax,%r11,4), %xmm2
	vinsertps	$0x10, (%rax,%r10,4), %xmm2, %xmm2
	vmovups	32(%r12,%rdx,4), %ymm4
	cmpq	$2, 64(%rsp)
	vmovlhps	%xmm2, %xmm0, %xmm0
	vinsertf128	$0x1, %xmm1, %ymm0, %ymm0
	vsubps	%ymm0, %ymm4, %ymm0
	vfmadd213ps	360(%rsp), %ymm0, %ymm0
	vmovaps	%ymm0, 360(%rsp)
	je	.L18
	movslq	80(%r8), %r13
	movslq	84(%r8), %rbx
	movslq	88(%r8), %r15
	movslq	92(%r8), %r14
	movslq	64(%r8), %r9
	movslq	68(%r8), %rdi
	movslq	72(%r8), %r11
	movslq	76(%r8), %r10
	vmovss	(%rax,%r15,4), %xmm2
	vmovss	(%rax,%r13,4), %xmm1
	vinsertps	$0x10, (%rax,%r14,4), %xmm2, %xmm2
	vinsertps	$0x10, (%rax,%rbx,4), %xmm1, %xmm1
	vmovss	(%rax,%r9,4), %xmm0
	vinsertps	$0x10, (%rax,%rdi,4), %xmm0, %xmm0
	vmovlhps	%xmm2, %xmm1, %xmm1
	vmovss	(%rax,%r11,4), %xmm2
	vinsertps	$0x10, (%rax,%r10,4), %xmm2, %xmm2
	vmovups	64(%r12,%rdx,4), %ymm5
	cmpq	$3, 64(%rsp)
	vmovlhps	%xmm2, %xmm0, %xmm0
	vinsertf128	$0x1, %xmm1, %ymm0, %ymm0
	vsubps	%ymm0, %ymm5, %ymm0
	vfmadd213ps	392(%rsp), %ymm0, %ymm0
	vmovaps	%ymm0, 392(%rsp)
	je	.L18
	movslq	112(%r8), %r13
	movslq	116(%r8), %rbx
	movslq	120(%r8), %r15
	movslq	124(%r8), %r14
	movslq	96(%r8), %r9
	movslq	100(%r8), %rdi
	movslq	104(%r8), %r11
	movslq	108(%r8), %r10
	vmovss	(%rax,%r15,4), %xmm2
	vmovss	(%rax,%r13,4), %xmm1
	vinsertps	$0x10, (%rax,%r14,4), %xmm2, %xmm2
	vinsertps	$0x10, (%rax,%rbx,4), %xmm1, %xmm1
	vmovss	(%rax,%r9,4), %xmm0
	vinsertps	$0x10, (%rax,%rdi,4), %xmm0, %xmm0
	vmovlhps	%xmm2, %xmm1, %xmm1
	vmovss	(%rax,%r11,4), %xmm2
	vinsertps	$0x10, (%rax,%r10,4), %xmm2, %xmm2
	vmovups	96(%r12,%rdx,4), %ymm6
	cmpq	$4, 64(%rsp)
	vmovlhps	%xmm2, %xmm0, %xmm0
	vinsertf128	$0x1, %xmm1, %ymm0, %ymm0
	vsubps	%ymm0, %ymm6, %ymm0
	vfmadd213ps	424(%rsp), %ymm0, %ymm0
	vmovaps	%ymm0, 424(%rsp)
	je	.L18
	movslq	144(%r8), %r13
	movslq	148(%r8), %rbx
	movslq	152(%r8), %r15
	movslq	156(%r8), %r14
	movslq	128(%r8), %r9
	movslq	132(%r8), %rdi
	movslq	136(%r8), %r11
	movslq	140(%r8), %r10
	vmovss	(%rax,%r15,4), %xmm2
	vmovss	(%rax,%r13,4), %xmm1
	vinsertps	$0x10, (%rax,%r14,4), %xmm2, %xmm2
	vmovss	(%rax,%r9,4), %xmm0
	vinsertps	$0x10, (%rax,%rbx,4), %xmm1, %xmm1
	vinsertps	$0x10, (%rax,%rdi,4), %xmm0, %xmm0
	vmovups	128(%r12,%rdx,4), %ymm7
	cmpq	$5, 64(%rsp)
	vmovlhps	%xmm2, %xmm1, %xmm1
	vmovss	(%rax,%r11,4), %xmm2
	vinsertps	$0x10, (%rax,%r10,4), %xmm2, %xmm2
	vmovlhps	%xmm2, %xmm0, %xmm0
	vinsertf128	$0x1, %xmm1, %ymm0, %ymm0
	vsubps	%ymm0, %ymm7, %ymm0
	vfmadd213ps	456(%rsp), %ymm0, %ymm0
	vmovaps	%ymm0, 456(%rsp)
	je	.L18
	movslq	176(%r8), %r13
	movslq	180(%r8), %rbx
	movslq	184(%r8), %r15
	movslq	188(%r8), %r14
	movslq	160(%r8), %r9
	movslq	164(%r8), %rdi
	movslq	168(%r8), %r11
	movslq	172(%r8), %r10
	vmovss	(%rax,%r15,4), %xmm2
	vmovss	(%rax,%r13,4), %xmm1
	vinsertps	$0x10, (%rax,%r14,4), %xmm2, %xmm2
	vmovss	(%rax,%r9,4), %xmm0
	vinsertps	$0x10, (%rax,%rbx,4), %xmm1, %xmm1
	vinsertps	$0x10, (%rax,%rdi,4), %xmm0, %xmm0
	vmovups	160(%r12,%rdx,4), %ymm7
	cmpq	$6, 64(%rsp)
	vmovlhps	%xmm2, %xmm1, %xmm1
	vmovss	(%rax,%r11,4), %xmm2
	vinsertps	$0x10, (%rax,%r10,4), %xmm2, %xmm2
	vmovlhps	%xmm2, %xmm0, %xmm0
	vinsertf128	$0x1, %xmm1, %ymm0, %ymm0
	vsubps	%ymm0, %ymm7, %ymm0
	vfmadd213ps	488(%rsp), %ymm0, %ymm0
	vmovaps	%ymm0, 488(%rsp)
	je	.L18
	movslq	208(%r8), %r13
	movslq	212(%r8), %rbx
	movslq	216(%r8), %r15
	movslq	220(%r8), %r14
	movslq	192(%r8), %r9
	movslq	196(%r8), %rdi
	movslq	200(%r8), %r11
	movslq	204(%r8), %r10
	vmovss	(%rax,%r15,4), %xmm2
	vmovss	(%rax,%r13,4), %xmm1
	vinsertps	$0x10, (%rax,%r14,4), %xmm2, %xmm2
	vmovss	(%rax,%r9,4), %xmm0
	vinsertps	$0x10, (%rax,%rbx,4), %xmm1, %xmm1
	vinsertps	$0x10, (%rax,%rdi,4), %xmm0, %xmm0
	vmovups	192(%r12,%rdx,4), %ymm6
	cmpq	$8, 64(%rsp)
	vmovlhps	%xmm2, %xmm1, %xmm1
	vmovss	(%rax,%r11,4), %xmm2
	vinsertps	$0x10, (%rax,%r10,4), %xmm2, %xmm2
	vmovlhps	%xmm2, %xmm0, %xmm0
	vinsertf128	$0x1, %xmm1, %ymm0, %ymm0
	vsubps	%ymm0, %ymm6, %ymm0
	vfmadd213ps	520(%rsp), %ymm0, %ymm0
	vmovaps	%ymm0, 520(%rsp)
	jne	.L18
	movslq	240(%r8), %r13
	movslq	244(%r8), %rbx
	movslq	248(%r8), %r15
	movslq	252(%r8), %r14
	movslq	224(%r8), %r9
	movslq	228(%r8), %rdi
	movslq	232(%r8), %r11
	movslq	236(%r8), %r10
	vmovss	(%rax,%r15,4), %xmm2
	vmovss	(%rax,%r13,4), %xmm1
	vinsertps	$0x10, (%rax,%r14,4), %xmm2, %xmm2
	vmovss	(%rax,%r9,4), %xmm0
	vinsertps	$0x10, (%rax,%rbx,4), %xmm1, %xmm1
	vinsertps	$0x10, (%rax,%rdi,4), %xmm0, %xmm0
	vmovups	224(%r12,%rdx,4), %ymm5
	vmovlhps	%xmm2, %xmm1, %xmm1
	vmovss	(%rax,%r11,4), %xmm2
	vinsertps	$0x10, (%rax,%r10,4), %xmm2, %xmm2
	vmovlhps	%xmm2, %xmm0, %xmm0
	vinsertf128	$0x1, %xmm1, %ymm0, %ymm0
	vsubps	%ymm0, %ymm5, %ymm0
	vfmadd213ps	552(%rsp), %ymm0, %ymm0
	vmovaps	%ymm0, 552(%rsp)
	.p2align 4,,10
	.p2align 3
.L19:
	movq	-8(%rsp), %rax
	addq	%rax, %rdx
	movq	8(%rsp), %rax
	addq	%rax, %rcx
	movq	32(%rsp), %rax
	cmpq	%rax, 16(%rsp)
	jle	.L81
	addq	$1, %rax
	movq	%rax, 32(%rsp)
.L22:
	cmpq	$6, (%rsp)
	jbe	.L31
	movslq	16(%r8), %r13
	movslq	20(%r8), %rbx
	leaq	(%rsi,%rcx,4), %rax
	movslq	24(%r8), %r15
	movslq	28(%r8), %r14
	movslq	(%r8), %r9
	movslq	4(%r8), %rdi
	movslq	8(%r8), %r11
	movslq	12(%r8), %r10
	vmovss	(%rax,%r15,4), %xmm2
	vmovss	(%rax,%r13,4), %xmm1
	vinsertps	$0x10, (%rax,%r14,4), %xmm2, %xmm2
	vinsertps	$0x10, (%rax,%rbx,4), %xmm1, %xmm1
	vmovss	(%rax,%r9,4), %xmm0
	vinsertps	$0x10, (%rax,%rdi,4), %xmm0, %xmm0
	vmovlhps	%xmm2, %xmm1, %xmm1
	vmovss	(%rax,%r11,4), %xmm2
	vmovups	(%r12,%rdx,4), %ymm3
	vinsertps	$0x10, (%rax,%r10,4), %xmm2, %xmm2
	cmpq	$1, 64(%rsp)
	vmovlhps	%xmm2, %xmm0, %xmm0
	vinsertf128	$0x1, %xmm1, %ymm0, %ymm0
	vsubps	%ymm0, %ymm3, %ymm0
	vfmadd213ps	328(%rsp), %ymm0, %ymm0
	vmovaps	%ymm0, 328(%rsp)
	jne	.L87
.L18:
	movq	-16(%rsp), %rax
	cmpq	%rax, 56(%rsp)
	je	.L19
	movq	%rax, %r11
.L17:
	movq	56(%rsp), %r9
	subq	%r11, %r9
	leaq	-1(%r9), %rdi
	cmpq	$2, %rdi
	jbe	.L20
	movq	48(%rsp), %rbx
	leaq	(%rbx,%r11), %rdi
	movq	40(%rsp), %rbx
	leaq	(%rbx,%rdi,4), %r13
	movq	24(%rsp), %rbx
	leaq	(%rsi,%rcx,4), %rdi
	movslq	8(%r13), %r14
	leaq	(%rbx,%r11,4), %r10
	addq	%rdx, %r11
	movslq	0(%r13), %rbx
	vmovups	(%r12,%r11,4), %xmm0
	movslq	4(%r13), %r11
	movslq	12(%r13), %r13
	vmovss	(%rdi,%r14,4), %xmm2
	vmovss	(%rdi,%rbx,4), %xmm1
	vinsertps	$0x10, (%rdi,%r11,4), %xmm1, %xmm1
	vinsertps	$0x10, (%rdi,%r13,4), %xmm2, %xmm2
	movq	%r9, %rdi
	andq	$-4, %rdi
	vmovlhps	%xmm2, %xmm1, %xmm1
	addq	%rdi, %rax
	andl	$3, %r9d
	vsubps	%xmm1, %xmm0, %xmm0
	vfmadd213ps	(%r10), %xmm0, %xmm0
	vmovaps	%xmm0, (%r10)
	je	.L19
.L20:
	movq	48(%rsp), %rbx
	movq	40(%rsp), %r15
	leaq	(%rax,%rdx), %r9
	vmovss	(%r12,%r9,4), %xmm0
	movq	56(%rsp), %r14
	leaq	(%rbx,%rax), %rdi
	movslq	(%r15,%rdi,4), %rdi
	addq	%rcx, %rdi
	vsubss	(%rsi,%rdi,4), %xmm0, %xmm0
	leaq	1(%rax), %rdi
	vfmadd213ss	328(%rsp,%rax,4), %xmm0, %xmm0
	vmovss	%xmm0, 328(%rsp,%rax,4)
	cmpq	%rdi, %r14
	jle	.L19
	leaq	(%rbx,%rdi), %r9
	leaq	(%rdi,%rdx), %r10
	addq	$2, %rax
	movslq	(%r15,%r9,4), %r9
	vmovss	(%r12,%r10,4), %xmm0
	addq	%rcx, %r9
	vsubss	(%rsi,%r9,4), %xmm0, %xmm0
	vfmadd213ss	328(%rsp,%rdi,4), %xmm0, %xmm0
	vmovss	%xmm0, 328(%rsp,%rdi,4)
	cmpq	%rax, %r14
	jle	.L19
	leaq	(%rbx,%rax), %rdi
	leaq	(%rax,%rdx), %r9
	movslq	(%r15,%rdi,4), %rdi
	vmovss	(%r12,%r9,4), %xmm0
	addq	%rcx, %rdi
	vsubss	(%rsi,%rdi,4), %xmm0, %xmm0
	vfmadd213ss	328(%rsp,%rax,4), %xmm0, %xmm0
	vmovss	%xmm0, 328(%rsp,%rax,4)
	jmp	.L19
	.p2align 4,,10
	.p2align 3
.L31:
	xorl	%r11d, %r11d
	xorl	%eax, %eax
	jmp	.L17
.L29:
	xorl	%edx, %edx
	xorl	%eax, %eax
	jmp	.L11
.L4:
	movq	-24(%rsp), %rbx
	leaq	8(%rdx), %rdi
	andq	$-8, %rdi
	movq	(%rbx), %rcx
	movq	%rcx, (%rdx)
	movl	%eax, %ecx
	movq	-8(%rbx,%rcx), %rsi
	movq	%rsi, -8(%rdx,%rcx)
	movq	%rdx, %rcx
	movq	%rbx, %rsi
	subq	%rdi, %rcx
	subq	%rcx, %rsi
	addl	%eax, %ecx
	shrl	$3, %ecx
	rep movsq
	jmp	.L5
.L86:
	movq	-24(%rsp), %rsi
	movl	%eax, %eax
	movl	(%rsi), %ecx
	movl	%ecx, (%rdx)
	movl	-4(%rsi,%rax), %ecx
	movl	%ecx, -4(%rdx,%rax)
	jmp	.L5
	.cfi_endproc
.LFE19:
	.size	_ZN7tfgmvae12_GLOBAL__N_113squared_errorEPKfllS2_lPKiPf, .-_ZN7tfgmvae12_GLOBAL__N_113squared_errorEPKfllS2_lPKiPf
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_117keep_best_entriesEPKfllS2_PKiiPfPi, @function
_ZN7tfgmvae12_GLOBAL__N_117keep_best_entriesEPKfllS2_PKiiPfPi:
.LFB22:
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	pushq	%r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%rbx
	andq	$-32, %rsp
	.cfi_offset 15, -24
	.cfi_offset 14, -32
	.cfi_offset 13, -40
	.cfi_offset 12, -48
	.cfi_offset 3, -56
	movq	%rsi, -24(%rsp)
	movq	%rcx, -32(%rsp)
	movq	16(%rbp), %r11
	movq	%r8, -40(%rsp)
	movl	%r9d, -44(%rsp)
	testq	%rsi, %rsi
	jle	.L138
	movq	%rdx, %rsi
	testq	%rdx, %rdx
	jle	.L138
	leaq	0(,%rdx,4), %rax
	movq	%rdx, %r14
	movq	%rdi, %r15
	xorl	%ebx, %ebx
	movq	%rax, -56(%rsp)
	leaq	-1(%rdx), %rax
	movq	%rdi, %rcx
	shrq	$3, %r14
	movq	%rax, -16(%rsp)
	movq	%rdx, %rax
	vmovss	.LC1(%rip), %xmm4
	xorl	%r10d, %r10d
	andq	$-8, %rax
	movq	%rax, -64(%rsp)
	movq	%rdx, %rax
	vbroadcastss	%xmm4, %ymm5
	vshufps	$0, %xmm4, %xmm4, %xmm6
	andl	$7, %eax
	movq	%rax, -72(%rsp)
	subq	$1, %rax
	movq	%rax, -80(%rsp)
	.p2align 4,,10
	.p2align 3
.L91:
	movq	-40(%rsp), %rax
	movq	24(%rbp), %rdx
	movl	-44(%rsp), %r8d
	movq	-32(%rsp), %r9
	movslq	(%rax,%r10,4), %rax
	addl	%r10d, %r8d
	vmovss	(%r9,%r10,4), %xmm1
	imulq	%rsi, %rax
	leaq	0(,%rax,4), %rdi
	addq	%rdi, %rdx
	cmpq	$2, -16(%rsp)
	jbe	.L140
	leaq	4(%r11,%rdi), %r13
	movq	%rdx, %r9
	leaq	(%r11,%rdi), %r12
	subq	%r13, %r9
	cmpq	$24, %r9
	jbe	.L118
	leaq	4(%rcx), %r13
	movq	%r12, %r9
	subq	%r13, %r9
	cmpq	$24, %r9
	jbe	.L118
	cmpq	$6, -16(%rsp)
	jbe	.L119
	vmovd	%r8d, %xmm8
	vbroadcastss	%xmm1, %ymm7
	xorl	%r9d, %r9d
	xorl	%r13d, %r13d
	vpbroadcastd	%xmm8, %ymm8
.L100:
	vmovaps	%ymm5, %ymm0
	vfnmadd132ps	(%rcx,%r9), %ymm7, %ymm0
	vmovups	(%r12,%r9), %ymm3
	vcmpltps	%ymm3, %ymm0, %ymm2
	vptest	%ymm2, %ymm2
	jne	.L141
.L97:
	vcmpnltps	%ymm3, %ymm0, %ymm0
	addq	$1, %r13
	vpblendvb	%ymm0, (%rdx,%r9), %ymm8, %ymm0
	vmovdqu	%ymm0, (%rdx,%r9)
	addq	$32, %r9
	cmpq	%r14, %r13
	jne	.L100
	movq	-64(%rsp), %r9
	cmpq	%rsi, %r9
	je	.L117
	cmpq	$2, -80(%rsp)
	movq	-72(%rsp), %r12
	jbe	.L120
	movq	%r9, -8(%rsp)
.L96:
	addq	%r9, %rax
	addq	%rbx, %r9
	vshufps	$0, %xmm1, %xmm1, %xmm0
	vmovd	%r8d, %xmm7
	vfnmadd231ps	(%r15,%r9,4), %xmm6, %xmm0
	salq	$2, %rax
	vpshufd	$0, %xmm7, %xmm2
	leaq	(%r11,%rax), %r13
	addq	24(%rbp), %rax
	vmovups	0(%r13), %xmm7
	vcmpltps	%xmm7, %xmm0, %xmm3
	vptest	%xmm3, %xmm3
	jne	.L142
.L103:
	vcmpnltps	%xmm7, %xmm0, %xmm0
	movq	-8(%rsp), %r9
	vpblendvb	%xmm0, (%rax), %xmm2, %xmm0
	vmovdqu	%xmm0, (%rax)
	movq	%r12, %rax
	andq	$-4, %rax
	addq	%r9, %rax
	andl	$3, %r12d
	je	.L117
.L102:
	leaq	(%rax,%rbx), %r12
	leaq	0(,%rax,4), %r9
	vmovaps	%xmm4, %xmm0
	vfnmadd132ss	(%r15,%r12,4), %xmm1, %xmm0
	leaq	(%r9,%rdi), %r12
	leaq	(%rdx,%r9), %r13
	addq	%r11, %r12
	vmovss	(%r12), %xmm2
	vcomiss	%xmm0, %xmm2
	jbe	.L134
	vmovss	%xmm0, (%r12)
	movl	%r8d, %r12d
.L107:
	movl	%r12d, 0(%r13)
	leaq	1(%rax), %r13
	cmpq	%r13, %rsi
	jle	.L117
	addq	%rbx, %r13
	leaq	4(%r9), %r12
	vmovaps	%xmm4, %xmm0
	vfnmadd132ss	(%r15,%r13,4), %xmm1, %xmm0
	leaq	(%rdi,%r12), %r13
	addq	%rdx, %r12
	addq	%r11, %r13
	vmovss	0(%r13), %xmm2
	vcomiss	%xmm0, %xmm2
	jbe	.L135
	vmovss	%xmm0, 0(%r13)
	movl	%r8d, %r13d
.L110:
	addq	$2, %rax
	movl	%r13d, (%r12)
	cmpq	%rax, %rsi
	jle	.L117
	addq	%rbx, %rax
	addq	$8, %r9
	vfnmadd231ss	(%r15,%rax,4), %xmm4, %xmm1
	addq	%r9, %rdi
	addq	%r9, %rdx
	addq	%r11, %rdi
	vmovss	(%rdi), %xmm0
	vcomiss	%xmm1, %xmm0
	jbe	.L143
	vmovss	%xmm1, (%rdi)
.L113:
	movl	%r8d, (%rdx)
.L117:
	movq	-56(%rsp), %rax
	addq	$1, %r10
	addq	%rsi, %rbx
	addq	%rax, %rcx
	cmpq	%r10, -24(%rsp)
	jne	.L91
	vzeroupper
.L138:
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
	.p2align 4,,10
	.p2align 3
.L141:
	.cfi_restore_state
	vmaskmovps	%ymm0, %ymm2, (%r12,%r9)
	jmp	.L97
	.p2align 4,,10
	.p2align 3
.L118:
	xorl	%eax, %eax
	.p2align 4,,10
	.p2align 3
.L94:
	vmovaps	%xmm4, %xmm0
	vfnmadd132ss	(%rcx,%rax,4), %xmm1, %xmm0
	vmovss	(%r12,%rax,4), %xmm2
	vcomiss	%xmm0, %xmm2
	jbe	.L137
	vmovss	%xmm0, (%r12,%rax,4)
	movl	%r8d, (%rdx,%rax,4)
	addq	$1, %rax
	cmpq	%rax, %rsi
	jne	.L94
	jmp	.L117
	.p2align 4,,10
	.p2align 3
.L137:
	addq	$1, %rax
	cmpq	%rax, %rsi
	jne	.L94
	jmp	.L117
	.p2align 4,,10
	.p2align 3
.L140:
	xorl	%eax, %eax
	leaq	(%r11,%rdi), %r12
	jmp	.L94
	.p2align 4,,10
	.p2align 3
.L134:
	movl	0(%r13), %r12d
	jmp	.L107
	.p2align 4,,10
	.p2align 3
.L142:
	vmaskmovps	%xmm0, %xmm3, 0(%r13)
	jmp	.L103
	.p2align 4,,10
	.p2align 3
.L135:
	movl	(%r12), %r13d
	jmp	.L110
	.p2align 4,,10
	.p2align 3
.L143:
	movl	(%rdx), %r8d
	jmp	.L113
.L119:
	movq	$0, -8(%rsp)
	movq	%rsi, %r12
	xorl	%r9d, %r9d
	jmp	.L96
.L120:
	movq	%r9, %rax
	jmp	.L102
	.cfi_endproc
.LFE22:
	.size	_ZN7tfgmvae12_GLOBAL__N_117keep_best_entriesEPKfllS2_PKiiPfPi, .-_ZN7tfgmvae12_GLOBAL__N_117keep_best_entriesEPKfllS2_PKiiPfPi
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_116few_rows_productEPKfS2_lllfPf, @function
_ZN7tfgmvae12_GLOBAL__N_116few_rows_productEPKfS2_lllfPf:
.LFB23:
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	pushq	%r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%rbx
	andq	$-32, %rsp
	subq	$296, %rsp
	.cfi_offset 15, -24
	.cfi_offset 14, -32
	.cfi_offset 13, -40
	.cfi_offset 12, -48
	.cfi_offset 3, -56
	movq	%rsi, (%rsp)
	movq	%rcx, 32(%rsp)
	movq	%r9, -48(%rsp)
	testq	%rdx, %rdx
	jle	.L229
	movq	%r8, %r15
	testq	%r8, %r8
	jle	.L229
	movq	%r15, 24(%rsp)
	movq	%rdx, %r13
	movq	%rdi, %r14
	leaq	40(%rsp), %rbx
	leaq	0(,%rdx,4), %rax
	xorl	%edx, %edx
	vxorps	%xmm4, %xmm4, %xmm4
	movq	$0, -24(%rsp)
	movq	%rax, 16(%rsp)
	vbroadcastss	%xmm0, %ymm2
	vmovaps	%xmm0, %xmm8
	leaq	0(,%r8,4), %rax
	movq	%rax, -72(%rsp)
	leaq	-1(%r8), %rax
	movq	%rdx, %r8
	vshufps	$0, %xmm0, %xmm0, %xmm3
	andq	$-64, %rax
	addq	$64, %rax
	movq	%rax, -64(%rsp)
.L146:
	movq	-48(%rsp), %rax
	movq	-24(%rsp), %rsi
	xorl	%edx, %edx
	vmovaps	%xmm8, %xmm6
	movq	%r8, -80(%rsp)
	movq	24(%rsp), %r15
	movq	%rdx, %r10
	leaq	(%rax,%rsi,4), %r12
	leaq	(%r14,%r8,4), %rax
	movq	%r14, -88(%rsp)
	movq	%rax, -56(%rsp)
	movq	%r13, -96(%rsp)
	movq	%r12, -16(%rsp)
	movq	-72(%rsp), %r12
.L172:
	movl	$64, %r9d
	cmpq	%r9, %r15
	cmovle	%r15, %r9
	vucomiss	%xmm4, %xmm6
	jp	.L147
	jne	.L147
	leaq	0(,%r9,4), %r11
	movq	%rbx, %rdi
	cmpl	$8, %r11d
	jb	.L149
	movl	%r11d, %ecx
	xorl	%eax, %eax
	shrl	$3, %ecx
	rep stosq
.L149:
	testb	$4, %r11b
	je	.L153
	movl	$0, (%rdi)
.L153:
	cmpq	$0, 32(%rsp)
	jle	.L159
	movq	(%rsp), %rax
	leaq	-1(%r9), %rsi
	movq	%r9, %r13
	movq	%r9, %r14
	movq	%rsi, -8(%rsp)
	movq	-56(%rsp), %rdi
	movq	%r10, %r8
	xorl	%esi, %esi
	movq	%r10, -32(%rsp)
	leaq	(%rax,%r10,4), %rax
	shrq	$3, %r13
	andq	$-8, %r14
	movq	%r11, -40(%rsp)
	movq	%rbx, 8(%rsp)
	jmp	.L167
	.p2align 4,,10
	.p2align 3
.L233:
	vbroadcastss	%xmm0, %ymm0
	vmovups	96(%rax), %ymm1
	vfmadd213ps	136(%rsp), %ymm0, %ymm1
	vmovaps	264(%rsp), %ymm7
	vmovups	(%rax), %ymm5
	vfmadd213ps	40(%rsp), %ymm0, %ymm5
	vmovaps	%ymm1, 136(%rsp)
	vmovups	128(%rax), %ymm1
	vfmadd213ps	168(%rsp), %ymm0, %ymm1
	vmovaps	%ymm5, 40(%rsp)
	vmovups	32(%rax), %ymm5
	vfmadd213ps	72(%rsp), %ymm0, %ymm5
	vmovaps	%ymm1, 168(%rsp)
	vmovups	160(%rax), %ymm1
	vfmadd213ps	200(%rsp), %ymm0, %ymm1
	vmovaps	%ymm5, 72(%rsp)
	vmovups	64(%rax), %ymm5
	vfmadd213ps	104(%rsp), %ymm0, %ymm5
	vmovaps	%ymm1, 200(%rsp)
	vmovups	192(%rax), %ymm1
	vfmadd213ps	232(%rsp), %ymm0, %ymm1
	vfmadd132ps	224(%rax), %ymm7, %ymm0
	vmovaps	%ymm5, 104(%rsp)
	vmovaps	%ymm1, 232(%rsp)
	vmovaps	%ymm0, 264(%rsp)
.L161:
	movq	16(%rsp), %rdx
	addq	$1, %rsi
	addq	%r12, %rax
	addq	%rdx, %rdi
	movq	24(%rsp), %rdx
	addq	%rdx, %r8
	cmpq	%rsi, 32(%rsp)
	je	.L232
.L167:
	vmovss	(%rdi), %xmm0
	cmpq	$63, %r15
	jg	.L233
	cmpq	$6, -8(%rsp)
	jbe	.L174
	vmovups	(%rax), %ymm5
	vbroadcastss	%xmm0, %ymm1
	vfmadd213ps	40(%rsp), %ymm1, %ymm5
	vmovaps	%ymm5, 40(%rsp)
	cmpq	$1, %r13
	je	.L163
	vmovups	32(%rax), %ymm5
	vfmadd213ps	72(%rsp), %ymm1, %ymm5
	vmovaps	%ymm5, 72(%rsp)
	cmpq	$2, %r13
	je	.L163
	vmovups	64(%rax), %ymm5
	vfmadd213ps	104(%rsp), %ymm1, %ymm5
	vmovaps	%ymm5, 104(%rsp)
	cmpq	$3, %r13
	je	.L163
	vmovups	96(%rax), %ymm5
	vfmadd213ps	136(%rsp), %ymm1, %ymm5
	vmovaps	%ymm5, 136(%rsp)
	cmpq	$4, %r13
	je	.L163
	vmovups	128(%rax), %ymm5
	vfmadd213ps	168(%rsp), %ymm1, %ymm5
	vmovaps	%ymm5, 168(%rsp)
	cmpq	$5, %r13
	je	.L163
	vmovups	160(%rax), %ymm5
	vfmadd213ps	200(%rsp), %ymm1, %ymm5
	vmovaps	%ymm5, 200(%rsp)
	cmpq	$6, %r13
	je	.L163
	vmovaps	232(%rsp), %ymm7
	vfmadd132ps	192(%rax), %ymm7, %ymm1
	vmovaps	%ymm1, 232(%rsp)
.L163:
	cmpq	%r9, %r14
	je	.L161
	movq	%r14, %rcx
	movq	%r14, %rdx
.L162:
	movq	%r9, %r10
	subq	%rcx, %r10
	leaq	-1(%r10), %r11
	cmpq	$2, %r11
	jbe	.L165
	movq	8(%rsp), %rbx
	vshufps	$0, %xmm0, %xmm0, %xmm1
	leaq	(%rbx,%rcx,4), %r11
	movq	(%rsp), %rbx
	addq	%r8, %rcx
	vmovaps	(%r11), %xmm7
	vfmadd132ps	(%rbx,%rcx,4), %xmm7, %xmm1
	movq	%r10, %rcx
	andq	$-4, %rcx
	addq	%rcx, %rdx
	andl	$3, %r10d
	vmovaps	%xmm1, (%r11)
	je	.L161
.L165:
	vmovss	(%rax,%rdx,4), %xmm1
	vfmadd213ss	40(%rsp,%rdx,4), %xmm0, %xmm1
	leaq	1(%rdx), %rcx
	leaq	0(,%rdx,4), %r10
	vmovss	%xmm1, 40(%rsp,%rdx,4)
	cmpq	%rcx, %r9
	jle	.L161
	vmovss	4(%rax,%r10), %xmm1
	vfmadd213ss	40(%rsp,%rcx,4), %xmm0, %xmm1
	addq	$2, %rdx
	vmovss	%xmm1, 40(%rsp,%rcx,4)
	cmpq	%rdx, %r9
	jle	.L161
	vmovss	40(%rsp,%rdx,4), %xmm7
	vfmadd132ss	8(%rax,%r10), %xmm7, %xmm0
	vmovss	%xmm0, 40(%rsp,%rdx,4)
	jmp	.L161
.L232:
	movq	-32(%rsp), %r10
	movq	-40(%rsp), %r11
	movq	8(%rsp), %rbx
.L159:
	cmpl	$8, %r11d
	jnb	.L168
	testb	$4, %r11b
	jne	.L234
	testl	%r11d, %r11d
	je	.L169
	movzbl	(%rbx), %eax
	movq	-16(%rsp), %rsi
	movb	%al, (%rsi)
.L169:
	movq	-64(%rsp), %rax
	addq	$64, %r10
	subq	$64, %r15
	addq	$256, -16(%rsp)
	cmpq	%rax, %r10
	jne	.L172
	movq	-80(%rsp), %r8
	movq	-96(%rsp), %r13
	movq	24(%rsp), %rsi
	movq	-88(%rsp), %r14
	addq	$1, %r8
	addq	%rsi, -24(%rsp)
	cmpq	%r8, %r13
	jne	.L146
	vzeroupper
.L229:
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
.L168:
	.cfi_restore_state
	movq	-16(%rsp), %rsi
	movq	(%rbx), %rax
	movq	%rax, (%rsi)
	movl	%r11d, %eax
	leaq	8(%rsi), %rdi
	movq	-8(%rbx,%rax), %rdx
	andq	$-8, %rdi
	movq	%rdx, -8(%rsi,%rax)
	movq	%rsi, %rax
	movq	%rbx, %rsi
	subq	%rdi, %rax
	leal	(%r11,%rax), %ecx
	subq	%rax, %rsi
	shrl	$3, %ecx
	rep movsq
	jmp	.L169
.L147:
	leaq	-1(%r9), %rax
	cmpq	$6, %rax
	jbe	.L173
	movq	-16(%rsp), %rdi
	movq	%r9, %rax
	shrq	$3, %rax
	vmulps	(%rdi), %ymm2, %ymm0
	vmovaps	%ymm0, 40(%rsp)
	cmpq	$1, %rax
	je	.L155
	vmulps	32(%rdi), %ymm2, %ymm0
	vmovaps	%ymm0, 72(%rsp)
	cmpq	$2, %rax
	je	.L155
	vmulps	64(%rdi), %ymm2, %ymm0
	vmovaps	%ymm0, 104(%rsp)
	cmpq	$3, %rax
	je	.L155
	vmulps	96(%rdi), %ymm2, %ymm0
	vmovaps	%ymm0, 136(%rsp)
	cmpq	$4, %rax
	je	.L155
	vmulps	128(%rdi), %ymm2, %ymm0
	vmovaps	%ymm0, 168(%rsp)
	cmpq	$5, %rax
	je	.L155
	vmulps	160(%rdi), %ymm2, %ymm0
	vmovaps	%ymm0, 200(%rsp)
	cmpq	$6, %rax
	je	.L155
	vmulps	192(%rdi), %ymm2, %ymm0
	vmovaps	%ymm0, 232(%rsp)
	cmpq	$8, %rax
	jne	.L155
	vmulps	224(%rdi), %ymm2, %ymm0
	leaq	0(,%r9,4), %r11
	vmovaps	%ymm0, 264(%rsp)
	jmp	.L153
.L174:
	xorl	%ecx, %ecx
	xorl	%edx, %edx
	jmp	.L162
.L155:
	movq	%r9, %rax
	andq	$-8, %rax
	movq	%rax, %rsi
	cmpq	%rax, %r9
	je	.L231
.L154:
	movq	%r9, %rcx
	subq	%rsi, %rcx
	leaq	-1(%rcx), %rdx
	cmpq	$2, %rdx
	jbe	.L157
	movq	-24(%rsp), %rdi
	leaq	(%r10,%rsi), %rdx
	leaq	0(,%r9,4), %r11
	addq	%rdi, %rdx
	movq	-48(%rsp), %rdi
	vmulps	(%rdi,%rdx,4), %xmm3, %xmm0
	movq	%rcx, %rdx
	andq	$-4, %rdx
	addq	%rdx, %rax
	andl	$3, %ecx
	vmovaps	%xmm0, 40(%rsp,%rsi,4)
	je	.L153
.L157:
	movq	-16(%rsp), %rsi
	leaq	1(%rax), %rcx
	leaq	0(,%rax,4), %rdx
	vmulss	(%rsi,%rax,4), %xmm6, %xmm0
	vmovss	%xmm0, 40(%rsp,%rax,4)
	cmpq	%rcx, %r9
	jle	.L231
	vmulss	4(%rdx,%rsi), %xmm6, %xmm0
	addq	$2, %rax
	vmovss	%xmm0, 40(%rsp,%rcx,4)
	cmpq	%rax, %r9
	jle	.L231
	vmulss	8(%rdx,%rsi), %xmm6, %xmm0
	vmovss	%xmm0, 40(%rsp,%rax,4)
.L231:
	leaq	0(,%r9,4), %r11
	jmp	.L153
.L173:
	xorl	%esi, %esi
	xorl	%eax, %eax
	jmp	.L154
.L234:
	movl	(%rbx), %eax
	movq	-16(%rsp), %rsi
	movl	%eax, (%rsi)
	movl	%r11d, %eax
	movl	-4(%rbx,%rax), %edx
	movl	%edx, -4(%rsi,%rax)
	jmp	.L169
	.cfi_endproc
.LFE23:
	.size	_ZN7tfgmvae12_GLOBAL__N_116few_rows_productEPKfS2_lllfPf, .-_ZN7tfgmvae12_GLOBAL__N_116few_rows_productEPKfS2_lllfPf
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_113rows_to_panelEPKfllPfll, @function
_ZN7tfgmvae12_GLOBAL__N_113rows_to_panelEPKfllPfll:
.LFB24:
	.cfi_startproc
	pushq	%r15
	.cfi_def_cfa_offset 16
	.cfi_offset 15, -16
	pushq	%r14
	.cfi_def_cfa_offset 24
	.cfi_offset 14, -24
	pushq	%r13
	.cfi_def_cfa_offset 32
	.cfi_offset 13, -32
	pushq	%r12
	.cfi_def_cfa_offset 40
	.cfi_offset 12, -40
	pushq	%rbp
	.cfi_def_cfa_offset 48
	.cfi_offset 6, -48
	pushq	%rbx
	.cfi_def_cfa_offset 56
	.cfi_offset 3, -56
	movq	%rcx, -48(%rsp)
	testq	%rsi, %rsi
	jle	.L249
	movq	%rdx, %rbx
	testq	%rdx, %rdx
	jle	.L249
	movq	%r8, %r10
	movq	%rdi, %rax
	salq	$6, %rdx
	movq	%rsi, %rdi
	movq	%r10, %r15
	movq	%rdx, -56(%rsp)
	movq	%rax, %r8
	salq	$2, %r10
	salq	$6, %r15
	leaq	0(,%rbx,4), %rsi
	xorl	%ecx, %ecx
	xorl	%edx, %edx
.L241:
	movq	%rdx, %r13
	addq	$16, %rdx
	movq	%rdi, %r14
	movq	-48(%rsp), %r11
	cmpq	%rdi, %rdx
	movq	%r8, -32(%rsp)
	movq	%r8, %rbp
	cmovle	%rdx, %r14
	movq	%rcx, -24(%rsp)
	movq	%rdi, -16(%rsp)
	leaq	(%r9,%r14), %rax
	movq	%r9, -8(%rsp)
	leaq	(%r11,%rax,4), %r12
	movq	%r14, %rax
	movq	%rdx, -40(%rsp)
	movq	%r14, %rdx
	negq	%rax
	leaq	(%rcx,%rax,4), %r11
	xorl	%eax, %eax
	.p2align 4,,10
	.p2align 3
.L240:
	movq	%rax, %r8
	addq	$16, %rax
	movq	%rbx, %r14
	cmpq	%rbx, %rax
	cmovle	%rax, %r14
	cmpq	%r8, %r14
	jle	.L237
	movq	%r12, %rdi
	movq	%rbp, %r9
	cmpq	%r13, %rdx
	jle	.L237
	movq	%rax, -64(%rsp)
	.p2align 4,,10
	.p2align 3
.L238:
	leaq	(%rdi,%r11), %rax
	movq	%r9, %rcx
	.p2align 4,,10
	.p2align 3
.L239:
	vmovss	(%rcx), %xmm0
	addq	$4, %rax
	addq	%rsi, %rcx
	vmovss	%xmm0, -4(%rax)
	cmpq	%rax, %rdi
	jne	.L239
	addq	$1, %r8
	addq	$4, %r9
	addq	%r10, %rdi
	cmpq	%r8, %r14
	jne	.L238
	movq	-64(%rsp), %rax
.L237:
	addq	$64, %rbp
	addq	%r15, %r12
	cmpq	%rbx, %rax
	jl	.L240
	movq	-32(%rsp), %r8
	movq	-24(%rsp), %rcx
	movq	-56(%rsp), %rax
	movq	-40(%rsp), %rdx
	movq	-16(%rsp), %rdi
	movq	-8(%rsp), %r9
	addq	$64, %rcx
	addq	%rax, %r8
	cmpq	%rdi, %rdx
	jl	.L241
.L249:
	popq	%rbx
	.cfi_def_cfa_offset 48
	popq	%rbp
	.cfi_def_cfa_offset 40
	popq	%r12
	.cfi_def_cfa_offset 32
	popq	%r13
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	ret
	.cfi_endproc
.LFE24:
	.size	_ZN7tfgmvae12_GLOBAL__N_113rows_to_panelEPKfllPfll, .-_ZN7tfgmvae12_GLOBAL__N_113rows_to_panelEPKfllPfll
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_117symmetric_productEPKfS2_lPf, @function
_ZN7tfgmvae12_GLOBAL__N_117symmetric_productEPKfS2_lPf:
.LFB26:
	.cfi_startproc
	testq	%rdx, %rdx
	jle	.L275
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	pushq	%r15
	pushq	%r14
	.cfi_offset 15, -24
	.cfi_offset 14, -32
	movq	%rsi, %r14
	xorl	%esi, %esi
	pushq	%r13
	.cfi_offset 13, -40
	leaq	0(,%rdx,4), %r13
	pushq	%r12
	.cfi_offset 12, -48
	movq	%rdi, %r12
	movq	%rcx, %rdi
	pushq	%rbx
	.cfi_offset 3, -56
	movq	%rdx, %rbx
	movq	%r13, %rdx
	andq	$-32, %rsp
	subq	$32, %rsp
	call	memset@PLT
	movq	%rbx, %rdx
	movq	%rbx, %r8
	leaq	(%r14,%r13), %rdi
	andl	$7, %edx
	movq	%r14, %rsi
	shrq	$3, %r8
	movq	%rbx, %r14
	movq	%rdx, 16(%rsp)
	subq	$1, %rdx
	movq	%rax, %rcx
	leaq	-1(%rbx), %r11
	movq	%rdx, 8(%rsp)
	movq	%r12, %rax
	salq	$5, %r8
	andq	$-8, %r14
	movq	%rdi, 24(%rsp)
	xorl	%edi, %edi
	.p2align 4,,10
	.p2align 3
.L261:
	vmovss	(%rsi), %xmm1
	cmpq	$2, %r11
	jbe	.L262
	leaq	4(%rax), %rdx
	movq	%rcx, %r9
	subq	%rdx, %r9
	xorl	%edx, %edx
	cmpq	$24, %r9
	ja	.L278
	.p2align 4,,10
	.p2align 3
.L259:
	vmovss	(%rax,%rdx,4), %xmm0
	vfmadd213ss	(%rcx,%rdx,4), %xmm1, %xmm0
	vmovss	%xmm0, (%rcx,%rdx,4)
	addq	$1, %rdx
	cmpq	%rdx, %rbx
	jne	.L259
.L260:
	addq	$4, %rsi
	addq	%rbx, %rdi
	addq	%r13, %rax
	cmpq	%rsi, 24(%rsp)
	jne	.L261
	vzeroupper
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
	.p2align 4,,10
	.p2align 3
.L278:
	.cfi_restore_state
	cmpq	$6, %r11
	jbe	.L264
	vbroadcastss	%xmm1, %ymm2
	.p2align 4,,10
	.p2align 3
.L255:
	vmovups	(%rax,%rdx), %ymm0
	vfmadd213ps	(%rcx,%rdx), %ymm2, %ymm0
	vmovups	%ymm0, (%rcx,%rdx)
	addq	$32, %rdx
	cmpq	%r8, %rdx
	jne	.L255
	cmpq	%r14, %rbx
	je	.L260
	cmpq	$2, 8(%rsp)
	movq	16(%rsp), %r10
	movq	%r14, %rdx
	jbe	.L257
	movq	%r14, %r15
.L254:
	leaq	(%rcx,%rdx,4), %r9
	addq	%rdi, %rdx
	vshufps	$0, %xmm1, %xmm1, %xmm0
	vmovups	(%r9), %xmm3
	vfmadd132ps	(%r12,%rdx,4), %xmm3, %xmm0
	movq	%r10, %rdx
	andq	$-4, %rdx
	addq	%r15, %rdx
	andl	$3, %r10d
	vmovups	%xmm0, (%r9)
	je	.L260
.L257:
	leaq	0(,%rdx,4), %r10
	leaq	(%rdx,%rdi), %r15
	leaq	(%rcx,%r10), %r9
	vmovss	(%r12,%r15,4), %xmm0
	vfmadd213ss	(%r9), %xmm1, %xmm0
	vmovss	%xmm0, (%r9)
	leaq	1(%rdx), %r9
	cmpq	%r9, %rbx
	jle	.L260
	leaq	4(%rcx,%r10), %r15
	addq	%rdi, %r9
	addq	$2, %rdx
	vmovss	(%r12,%r9,4), %xmm0
	vfmadd213ss	(%r15), %xmm1, %xmm0
	vmovss	%xmm0, (%r15)
	cmpq	%rdx, %rbx
	jle	.L260
	leaq	8(%rcx,%r10), %r9
	addq	%rdi, %rdx
	vmovss	(%r9), %xmm4
	vfmadd132ss	(%r12,%rdx,4), %xmm4, %xmm1
	vmovss	%xmm1, (%r9)
	jmp	.L260
	.p2align 4,,10
	.p2align 3
.L262:
	xorl	%edx, %edx
	jmp	.L259
.L264:
	movq	%rbx, %r10
	xorl	%edx, %edx
	xorl	%r15d, %r15d
	jmp	.L254
.L275:
	.cfi_def_cfa 7, 8
	.cfi_restore 3
	.cfi_restore 6
	.cfi_restore 12
	.cfi_restore 13
	.cfi_restore 14
	.cfi_restore 15
	ret
	.cfi_endproc
.LFE26:
	.size	_ZN7tfgmvae12_GLOBAL__N_117symmetric_productEPKfS2_lPf, .-_ZN7tfgmvae12_GLOBAL__N_117symmetric_productEPKfS2_lPf
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_115rank_two_updateEPflfPKffS3_, @function
_ZN7tfgmvae12_GLOBAL__N_115rank_two_updateEPflfPKffS3_:
.LFB27:
	.cfi_startproc
	testq	%rsi, %rsi
	jle	.L308
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	leaq	0(,%rsi,4), %rax
	movq	%rsi, %r10
	vmovaps	%xmm0, %xmm5
	shrq	$3, %r10
	xorl	%r9d, %r9d
	salq	$5, %r10
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	pushq	%r15
	pushq	%r14
	.cfi_offset 15, -24
	.cfi_offset 14, -32
	leaq	4(%rdx), %r14
	pushq	%r13
	.cfi_offset 13, -40
	leaq	4(%rcx), %r13
	pushq	%r12
	.cfi_offset 12, -48
	leaq	-1(%rsi), %r12
	pushq	%rbx
	.cfi_offset 3, -56
	movq	%rdi, %rbx
	andq	$-32, %rsp
	movq	%r14, -16(%rsp)
	movq	%rsi, %r14
	andl	$7, %r14d
	movq	%rax, -8(%rsp)
	movq	%rdi, %rax
	movq	%rsi, %rdi
	movq	%r14, -32(%rsp)
	subq	$1, %r14
	andq	$-8, %rdi
	movq	%r14, -40(%rsp)
	movq	%rdi, -24(%rsp)
	xorl	%edi, %edi
	.p2align 4,,10
	.p2align 3
.L289:
	vmulss	(%rdx,%rdi,4), %xmm5, %xmm3
	vmulss	(%rcx,%rdi,4), %xmm1, %xmm2
	cmpq	$2, %r12
	jbe	.L291
	movq	%rax, %r8
	subq	%r13, %r8
	cmpq	$24, %r8
	jbe	.L291
	movq	-16(%rsp), %r15
	movq	%rax, %r8
	subq	%r15, %r8
	cmpq	$24, %r8
	jbe	.L291
	cmpq	$6, %r12
	jbe	.L292
	vbroadcastss	%xmm3, %ymm6
	vbroadcastss	%xmm2, %ymm4
	xorl	%r8d, %r8d
	.p2align 4,,10
	.p2align 3
.L283:
	vmulps	(%rcx,%r8), %ymm4, %ymm0
	vfmsub231ps	(%rdx,%r8), %ymm6, %ymm0
	vaddps	(%rax,%r8), %ymm0, %ymm0
	vmovups	%ymm0, (%rax,%r8)
	addq	$32, %r8
	cmpq	%r10, %r8
	jne	.L283
	movq	-24(%rsp), %r15
	cmpq	%r15, %rsi
	je	.L288
	cmpq	$2, -40(%rsp)
	movq	-32(%rsp), %r14
	movq	%r15, %r8
	jbe	.L285
.L282:
	leaq	(%r8,%r9), %r11
	vshufps	$0, %xmm2, %xmm2, %xmm4
	vmulps	(%rcx,%r8,4), %xmm4, %xmm4
	vshufps	$0, %xmm3, %xmm3, %xmm0
	leaq	(%rbx,%r11,4), %r11
	vfmsub132ps	(%rdx,%r8,4), %xmm4, %xmm0
	movq	%r14, %r8
	vaddps	(%r11), %xmm0, %xmm0
	andq	$-4, %r8
	addq	%r15, %r8
	andl	$3, %r14d
	vmovups	%xmm0, (%r11)
	je	.L288
.L285:
	leaq	0(,%r9,4), %r15
	leaq	0(,%r8,4), %r11
	vmulss	(%rcx,%r8,4), %xmm2, %xmm0
	leaq	(%r11,%r15), %r14
	vfmsub231ss	(%rdx,%r8,4), %xmm3, %xmm0
	addq	%rbx, %r14
	vaddss	(%r14), %xmm0, %xmm0
	vmovss	%xmm0, (%r14)
	leaq	1(%r8), %r14
	cmpq	%r14, %rsi
	jle	.L288
	vmulss	4(%rcx,%r11), %xmm2, %xmm0
	leaq	4(%r11,%r15), %r14
	addq	$2, %r8
	vfmsub231ss	4(%rdx,%r11), %xmm3, %xmm0
	addq	%rbx, %r14
	vaddss	(%r14), %xmm0, %xmm0
	vmovss	%xmm0, (%r14)
	cmpq	%r8, %rsi
	jle	.L288
	vmulss	8(%rcx,%r11), %xmm2, %xmm2
	leaq	8(%r11,%r15), %r8
	vfmsub231ss	8(%rdx,%r11), %xmm3, %xmm2
	addq	%rbx, %r8
	vaddss	(%r8), %xmm2, %xmm2
	vmovss	%xmm2, (%r8)
.L288:
	movq	-8(%rsp), %r15
	addq	$1, %rdi
	addq	%rsi, %r9
	addq	%r15, %rax
	cmpq	%rdi, %rsi
	jne	.L289
	vzeroupper
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
	.p2align 4,,10
	.p2align 3
.L291:
	.cfi_restore_state
	xorl	%r8d, %r8d
	.p2align 4,,10
	.p2align 3
.L287:
	vmulss	(%rcx,%r8,4), %xmm2, %xmm0
	vfmsub231ss	(%rdx,%r8,4), %xmm3, %xmm0
	vaddss	(%rax,%r8,4), %xmm0, %xmm0
	vmovss	%xmm0, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rsi
	jne	.L287
	jmp	.L288
.L292:
	movq	%rsi, %r14
	xorl	%r8d, %r8d
	xorl	%r15d, %r15d
	jmp	.L282
.L308:
	.cfi_def_cfa 7, 8
	.cfi_restore 3
	.cfi_restore 6
	.cfi_restore 12
	.cfi_restore 13
	.cfi_restore 14
	.cfi_restore 15
	ret
	.cfi_endproc
.LFE27:
	.size	_ZN7tfgmvae12_GLOBAL__N_115rank_two_updateEPflfPKffS3_, .-_ZN7tfgmvae12_GLOBAL__N_115rank_two_updateEPflfPKffS3_
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_116squared_distanceEPKfS2_l, @function
_ZN7tfgmvae12_GLOBAL__N_116squared_distanceEPKfS2_l:
.LFB31:
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	movq	%rdi, %r8
	movq	%rsi, %r9
	movq	%rdx, %rdi
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	andq	$-64, %rsp
	subq	$392, %rsp
	cmpq	$63, %rdx
	jle	.L341
	movq	%rsi, %rdx
	leaq	-64(%rdi), %rsi
	vpxor	%xmm0, %xmm0, %xmm0
	movq	%r8, %rax
	shrq	$6, %rsi
	vmovdqa	%xmm0, 72(%rsp)
	movq	%rsi, %rcx
	vmovdqa	%xmm0, 88(%rsp)
	salq	$8, %rcx
	vmovdqa	%xmm0, 104(%rsp)
	leaq	256(%r8,%rcx), %r10
	vmovdqa	%xmm0, 120(%rsp)
	vmovdqa	%xmm0, 264(%rsp)
	vmovdqa	%xmm0, 280(%rsp)
	vmovdqa	%xmm0, 296(%rsp)
	vmovdqa	%xmm0, 312(%rsp)
	vmovdqa	%xmm0, 136(%rsp)
	vmovdqa	%xmm0, 152(%rsp)
	vmovdqa	%xmm0, 168(%rsp)
	vmovdqa	%xmm0, 184(%rsp)
	vmovdqa	%xmm0, 200(%rsp)
	vmovdqa	%xmm0, 216(%rsp)
	vmovdqa	%xmm0, 232(%rsp)
	vmovdqa	%xmm0, 248(%rsp)
	.p2align 4,,10
	.p2align 3
.L315:
	vmovups	(%rax), %ymm4
	vsubps	(%rdx), %ymm4, %ymm1
	addq	$256, %rax
	addq	$256, %rdx
	vfmadd213ps	72(%rsp), %ymm1, %ymm1
	vmovups	-224(%rax), %ymm5
	vsubps	-224(%rdx), %ymm5, %ymm0
	vfmadd213ps	104(%rsp), %ymm0, %ymm0
	vmovaps	%ymm1, -24(%rsp)
	movq	-24(%rsp), %rcx
	movq	-16(%rsp), %r11
	vmovaps	%ymm0, 40(%rsp)
	vmovaps	-24(%rsp), %ymm7
	vmovdqa	56(%rsp), %xmm5
	vmovq	%rcx, %xmm6
	movq	40(%rsp), %rcx
	vpinsrq	$1, %r11, %xmm6, %xmm1
	movq	48(%rsp), %r11
	vmovaps	%ymm7, 8(%rsp)
	vmovups	-192(%rax), %ymm6
	vmovq	%rcx, %xmm3
	vmovdqa	%xmm1, 72(%rsp)
	vsubps	-192(%rdx), %ymm6, %ymm1
	vmovups	-160(%rax), %ymm7
	vfmadd213ps	200(%rsp), %ymm1, %ymm1
	vpinsrq	$1, %r11, %xmm3, %xmm0
	vmovdqa	24(%rsp), %xmm4
	vmovdqa	%xmm5, 120(%rsp)
	vmovdqa	%xmm0, 104(%rsp)
	vsubps	-160(%rdx), %ymm7, %ymm0
	vfmadd213ps	232(%rsp), %ymm0, %ymm0
	vmovdqa	%xmm4, 88(%rsp)
	vmovaps	%ymm1, -24(%rsp)
	movq	-24(%rsp), %rcx
	movq	-16(%rsp), %r11
	vmovaps	-24(%rsp), %ymm4
	vmovaps	%ymm0, 40(%rsp)
	vmovq	%rcx, %xmm3
	vmovaps	%ymm4, 8(%rsp)
	movq	40(%rsp), %rcx
	vpinsrq	$1, %r11, %xmm3, %xmm1
	movq	48(%rsp), %r11
	vmovups	-128(%rax), %ymm2
	vmovups	-96(%rax), %ymm3
	vmovdqa	%xmm1, 200(%rsp)
	vmovq	%rcx, %xmm5
	vsubps	-128(%rdx), %ymm2, %ymm1
	vmovdqa	56(%rsp), %xmm7
	vfmadd213ps	136(%rsp), %ymm1, %ymm1
	vpinsrq	$1, %r11, %xmm5, %xmm0
	vmovdqa	24(%rsp), %xmm6
	vmovdqa	%xmm0, 232(%rsp)
	vsubps	-96(%rdx), %ymm3, %ymm0
	vfmadd213ps	168(%rsp), %ymm0, %ymm0
	vmovdqa	%xmm7, 248(%rsp)
	vmovdqa	%xmm6, 216(%rsp)
	vmovaps	%ymm1, -120(%rsp)
	movq	-120(%rsp), %rcx
	movq	-112(%rsp), %r11
	vmovaps	%ymm0, -88(%rsp)
	vmovaps	-120(%rsp), %ymm5
	vmovaps	-88(%rsp), %ymm7
	vmovq	%rcx, %xmm4
	movq	-88(%rsp), %rcx
	vpinsrq	$1, %r11, %xmm4, %xmm1
	movq	-80(%rsp), %r11
	vmovaps	%ymm7, 40(%rsp)
	vmovdqa	56(%rsp), %xmm3
	vmovaps	%ymm5, 8(%rsp)
	vmovq	%rcx, %xmm6
	vmovdqa	24(%rsp), %xmm2
	vmovups	-64(%rax), %ymm4
	vmovdqa	%xmm1, 136(%rsp)
	vpinsrq	$1, %r11, %xmm6, %xmm0
	vsubps	-64(%rdx), %ymm4, %ymm1
	vmovdqa	%xmm2, 152(%rsp)
	vmovdqa	%xmm0, 168(%rsp)
	vmovdqa	%xmm3, 184(%rsp)
	vmovups	-32(%rax), %ymm5
	vfmadd213ps	264(%rsp), %ymm1, %ymm1
	vsubps	-32(%rdx), %ymm5, %ymm0
	vfmadd213ps	296(%rsp), %ymm0, %ymm0
	vmovaps	%ymm1, -24(%rsp)
	movq	-24(%rsp), %rcx
	movq	-16(%rsp), %r11
	vmovaps	%ymm0, -56(%rsp)
	vmovaps	-24(%rsp), %ymm7
	vmovaps	-56(%rsp), %ymm3
	vmovq	%rcx, %xmm6
	movq	-56(%rsp), %rcx
	vpinsrq	$1, %r11, %xmm6, %xmm1
	movq	-48(%rsp), %r11
	vmovaps	%ymm7, 8(%rsp)
	vmovdqa	24(%rsp), %xmm4
	vmovq	%rcx, %xmm2
	vmovaps	%ymm3, 40(%rsp)
	vmovdqa	56(%rsp), %xmm5
	vmovdqa	%xmm1, 264(%rsp)
	vpinsrq	$1, %r11, %xmm2, %xmm0
	vmovdqa	%xmm4, 280(%rsp)
	vmovdqa	%xmm0, 296(%rsp)
	vmovdqa	%xmm5, 312(%rsp)
	cmpq	%r10, %rax
	jne	.L315
	vaddps	-120(%rsp), %ymm7, %ymm7
	vaddps	-88(%rsp), %ymm3, %ymm2
	addq	$1, %rsi
	salq	$6, %rsi
	vmovaps	%ymm7, 8(%rsp)
	movq	8(%rsp), %rax
	movq	16(%rsp), %rdx
	vmovaps	%ymm2, 40(%rsp)
	vmovdqa	24(%rsp), %xmm6
	vmovq	%rax, %xmm7
	movq	40(%rsp), %rax
	vmovdqa	%xmm6, 344(%rsp)
	vpinsrq	$1, %rdx, %xmm7, %xmm1
	movq	48(%rsp), %rdx
	vmovdqa	56(%rsp), %xmm7
	vmovdqa	%xmm1, 328(%rsp)
	vmovq	%rax, %xmm2
	leaq	15(%rsi), %rax
	vmovdqa	%xmm7, 376(%rsp)
	vpinsrq	$1, %rdx, %xmm2, %xmm0
	vmovdqa	%xmm0, 360(%rsp)
.L316:
	cmpq	%rax, %rdi
	jle	.L314
	leaq	0(,%rsi,4), %rax
	leaq	(%r8,%rax), %rcx
	leaq	(%r9,%rax), %rdx
	vmovups	(%rcx), %ymm6
	vmovups	32(%rcx), %ymm0
	leaq	16(%rsi), %rcx
	vsubps	(%rdx), %ymm6, %ymm1
	vsubps	32(%rdx), %ymm0, %ymm0
	vfmadd213ps	72(%rsp), %ymm1, %ymm1
	vfmadd213ps	104(%rsp), %ymm0, %ymm0
	leaq	31(%rsi), %rdx
	vmovaps	%ymm1, -56(%rsp)
	vmovaps	%ymm0, -24(%rsp)
	cmpq	%rdx, %rdi
	jle	.L342
	leaq	64(%rax), %rdx
	leaq	(%r8,%rdx), %r10
	addq	%r9, %rdx
	vmovups	(%r10), %ymm7
	vmovups	32(%r10), %ymm0
	vsubps	(%rdx), %ymm7, %ymm1
	vsubps	32(%rdx), %ymm0, %ymm0
	vfmadd213ps	-56(%rsp), %ymm1, %ymm1
	vfmadd213ps	-24(%rsp), %ymm0, %ymm0
	leaq	47(%rsi), %rdx
	vmovaps	%ymm1, -56(%rsp)
	vmovaps	%ymm0, -24(%rsp)
	cmpq	%rdx, %rdi
	jle	.L343
	leaq	128(%rax), %rdx
	leaq	(%r8,%rdx), %r10
	addq	%r9, %rdx
	vmovups	(%r10), %ymm7
	vmovups	32(%r10), %ymm0
	vsubps	(%rdx), %ymm7, %ymm1
	vsubps	32(%rdx), %ymm0, %ymm0
	vfmadd213ps	-56(%rsp), %ymm1, %ymm1
	vfmadd213ps	-24(%rsp), %ymm0, %ymm0
	leaq	63(%rsi), %rdx
	vmovaps	%ymm1, -56(%rsp)
	vmovaps	%ymm0, -24(%rsp)
	cmpq	%rdx, %rdi
	jle	.L344
	addq	$192, %rax
	leaq	(%r8,%rax), %rdx
	addq	%r9, %rax
	vmovups	(%rdx), %ymm7
	vsubps	(%rax), %ymm7, %ymm1
	vfmadd213ps	-56(%rsp), %ymm1, %ymm1
	vmovups	32(%rdx), %ymm0
	vsubps	32(%rax), %ymm0, %ymm0
	vfmadd213ps	-24(%rsp), %ymm0, %ymm0
	vmovaps	%ymm1, 8(%rsp)
	movq	8(%rsp), %rax
	movq	16(%rsp), %rdx
	vmovaps	%ymm0, 40(%rsp)
	vmovq	%rax, %xmm6
	movq	40(%rsp), %rax
	vpinsrq	$1, %rdx, %xmm6, %xmm1
	movq	48(%rsp), %rdx
	vmovq	%rax, %xmm7
	vpinsrq	$1, %rdx, %xmm7, %xmm0
.L340:
	vmovdqa	24(%rsp), %xmm2
	vmovdqa	56(%rsp), %xmm3
	vmovdqa	%xmm1, 72(%rsp)
	vmovdqa	%xmm0, 104(%rsp)
	vmovdqa	%xmm2, 88(%rsp)
	vmovdqa	%xmm3, 120(%rsp)
.L318:
	leaq	-16(%rdi), %rax
	xorl	%edx, %edx
	subq	%rsi, %rax
	addq	$15, %rsi
	andq	$-16, %rax
	cmpq	%rsi, %rdi
	cmovle	%rdx, %rax
	leaq	(%rcx,%rax), %rsi
.L314:
	cmpq	%rdi, %rsi
	jge	.L327
	movq	%rdi, %rax
	movq	%rsi, %rcx
	subq	%rsi, %rax
	leaq	-1(%rax), %rdx
	cmpq	$6, %rdx
	jbe	.L328
	leaq	0(,%rsi,4), %rdx
	vxorps	%xmm3, %xmm3, %xmm3
	movq	%rax, %r11
	leaq	(%r8,%rdx), %r10
	addq	%r9, %rdx
	shrq	$3, %r11
	vmovups	(%r10), %ymm2
	vsubps	(%rdx), %ymm2, %ymm0
	vmulps	%ymm0, %ymm0, %ymm0
	vaddss	%xmm3, %xmm0, %xmm2
	vshufps	$85, %xmm0, %xmm0, %xmm3
	vshufps	$255, %xmm0, %xmm0, %xmm1
	vaddss	%xmm2, %xmm3, %xmm3
	vunpckhps	%xmm0, %xmm0, %xmm2
	vextractf128	$0x1, %ymm0, %xmm0
	vaddss	%xmm3, %xmm2, %xmm2
	vaddss	%xmm2, %xmm1, %xmm1
	vshufps	$85, %xmm0, %xmm0, %xmm2
	vaddss	%xmm1, %xmm0, %xmm1
	vaddss	%xmm1, %xmm2, %xmm2
	vunpckhps	%xmm0, %xmm0, %xmm1
	vshufps	$255, %xmm0, %xmm0, %xmm0
	vaddss	%xmm2, %xmm1, %xmm1
	vaddss	%xmm0, %xmm1, %xmm1
	cmpq	$1, %r11
	jne	.L345
.L323:
	movq	%rax, %rdx
	andq	$-8, %rdx
	addq	%rdx, %rsi
	testb	$7, %al
	je	.L321
.L322:
	subq	%rdx, %rax
	leaq	-1(%rax), %r10
	cmpq	$2, %r10
	jbe	.L325
	addq	%rcx, %rdx
	vmovups	(%r8,%rdx,4), %xmm6
	vsubps	(%r9,%rdx,4), %xmm6, %xmm0
	vmulps	%xmm0, %xmm0, %xmm0
	vaddss	%xmm1, %xmm0, %xmm1
	vshufps	$85, %xmm0, %xmm0, %xmm2
	vaddss	%xmm1, %xmm2, %xmm2
	vunpckhps	%xmm0, %xmm0, %xmm1
	vshufps	$255, %xmm0, %xmm0, %xmm0
	vaddss	%xmm2, %xmm1, %xmm1
	vaddss	%xmm0, %xmm1, %xmm1
	testb	$3, %al
	je	.L321
	andq	$-4, %rax
	addq	%rax, %rsi
.L325:
	vmovss	(%r8,%rsi,4), %xmm0
	vsubss	(%r9,%rsi,4), %xmm0, %xmm0
	leaq	1(%rsi), %rdx
	leaq	0(,%rsi,4), %rax
	vfmadd231ss	%xmm0, %xmm0, %xmm1
	cmpq	%rdx, %rdi
	jle	.L321
	vmovss	4(%r8,%rax), %xmm0
	vsubss	4(%r9,%rax), %xmm0, %xmm0
	addq	$2, %rsi
	vfmadd231ss	%xmm0, %xmm0, %xmm1
	cmpq	%rsi, %rdi
	jle	.L321
	vmovss	8(%r8,%rax), %xmm0
	vsubss	8(%r9,%rax), %xmm0, %xmm0
	vfmadd231ss	%xmm0, %xmm0, %xmm1
.L321:
	vmovaps	200(%rsp), %ymm7
	vaddps	72(%rsp), %ymm7, %ymm0
	vmovaps	232(%rsp), %ymm2
	vaddps	104(%rsp), %ymm2, %ymm2
	vaddps	328(%rsp), %ymm0, %ymm0
	vaddps	360(%rsp), %ymm2, %ymm2
	vaddps	%ymm2, %ymm0, %ymm0
	vmovaps	%xmm0, %xmm2
	vextractf128	$0x1, %ymm0, %xmm0
	vaddps	%xmm0, %xmm2, %xmm0
	vshufps	$85, %xmm0, %xmm0, %xmm3
	vaddss	%xmm3, %xmm0, %xmm2
	vunpckhps	%xmm0, %xmm0, %xmm3
	vshufps	$255, %xmm0, %xmm0, %xmm0
	vaddss	%xmm0, %xmm3, %xmm0
	vaddss	%xmm0, %xmm2, %xmm0
	vaddss	%xmm1, %xmm0, %xmm0
	vzeroupper
	leave
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
.L345:
	.cfi_restore_state
	vmovups	32(%r10), %ymm0
	vsubps	32(%rdx), %ymm0, %ymm0
	vmulps	%ymm0, %ymm0, %ymm0
	vaddss	%xmm0, %xmm1, %xmm3
	vshufps	$85, %xmm0, %xmm0, %xmm1
	vaddss	%xmm3, %xmm1, %xmm1
	vunpckhps	%xmm0, %xmm0, %xmm3
	vaddss	%xmm1, %xmm3, %xmm3
	vshufps	$255, %xmm0, %xmm0, %xmm1
	vextractf128	$0x1, %ymm0, %xmm0
	vshufps	$85, %xmm0, %xmm0, %xmm2
	vaddss	%xmm3, %xmm1, %xmm1
	vaddss	%xmm1, %xmm0, %xmm1
	vaddss	%xmm1, %xmm2, %xmm2
	vunpckhps	%xmm0, %xmm0, %xmm1
	vshufps	$255, %xmm0, %xmm0, %xmm0
	vaddss	%xmm2, %xmm1, %xmm1
	vaddss	%xmm0, %xmm1, %xmm1
	jmp	.L323
.L343:
	movq	-56(%rsp), %rax
	movq	-48(%rsp), %rdx
	vmovaps	%ymm1, %ymm7
	vmovaps	%ymm0, %ymm3
	vmovaps	%ymm7, 8(%rsp)
	vmovq	%rax, %xmm6
	movq	-24(%rsp), %rax
	vmovaps	%ymm3, 40(%rsp)
	vmovdqa	56(%rsp), %xmm7
	vpinsrq	$1, %rdx, %xmm6, %xmm1
	movq	-16(%rsp), %rdx
	vmovdqa	24(%rsp), %xmm6
	vmovq	%rax, %xmm2
	vmovdqa	%xmm1, 72(%rsp)
	vpinsrq	$1, %rdx, %xmm2, %xmm0
	vmovdqa	%xmm6, 88(%rsp)
	vmovdqa	%xmm0, 104(%rsp)
	vmovdqa	%xmm7, 120(%rsp)
	jmp	.L318
.L342:
	movq	-56(%rsp), %rax
	movq	-48(%rsp), %rdx
	vmovaps	%ymm1, %ymm7
	vmovaps	%ymm7, 8(%rsp)
	vmovaps	-24(%rsp), %ymm7
	vmovq	%rax, %xmm6
	movq	-24(%rsp), %rax
	vpinsrq	$1, %rdx, %xmm6, %xmm1
	movq	-16(%rsp), %rdx
	vmovaps	%ymm7, 40(%rsp)
	vmovq	%rax, %xmm6
	vpinsrq	$1, %rdx, %xmm6, %xmm0
	jmp	.L340
.L341:
	vpxor	%xmm0, %xmm0, %xmm0
	movl	$15, %eax
	xorl	%esi, %esi
	vmovdqa	%xmm0, 328(%rsp)
	vmovdqa	%xmm0, 344(%rsp)
	vmovdqa	%xmm0, 360(%rsp)
	vmovdqa	%xmm0, 376(%rsp)
	vmovdqa	%xmm0, 200(%rsp)
	vmovdqa	%xmm0, 216(%rsp)
	vmovdqa	%xmm0, 232(%rsp)
	vmovdqa	%xmm0, 248(%rsp)
	vmovdqa	%xmm0, 72(%rsp)
	vmovdqa	%xmm0, 88(%rsp)
	vmovdqa	%xmm0, 104(%rsp)
	vmovdqa	%xmm0, 120(%rsp)
	jmp	.L316
.L327:
	vxorps	%xmm1, %xmm1, %xmm1
	jmp	.L321
.L344:
	movq	-56(%rsp), %rax
	movq	-48(%rsp), %rdx
	vmovaps	%ymm1, %ymm3
	vmovaps	%ymm0, %ymm6
	vmovaps	%ymm3, 8(%rsp)
	vmovdqa	24(%rsp), %xmm7
	vmovq	%rax, %xmm2
	movq	-24(%rsp), %rax
	vmovaps	%ymm6, 40(%rsp)
	vmovdqa	56(%rsp), %xmm3
	vpinsrq	$1, %rdx, %xmm2, %xmm1
	movq	-16(%rsp), %rdx
	vmovdqa	%xmm7, 88(%rsp)
	vmovq	%rax, %xmm2
	vmovdqa	%xmm1, 72(%rsp)
	vpinsrq	$1, %rdx, %xmm2, %xmm0
	vmovdqa	%xmm3, 120(%rsp)
	vmovdqa	%xmm0, 104(%rsp)
	jmp	.L318
.L328:
	xorl	%edx, %edx
	vxorps	%xmm1, %xmm1, %xmm1
	jmp	.L322
	.cfi_endproc
.LFE31:
	.size	_ZN7tfgmvae12_GLOBAL__N_116squared_distanceEPKfS2_l, .-_ZN7tfgmvae12_GLOBAL__N_116squared_distanceEPKfS2_l
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_110all_finiteEPKfl, @function
_ZN7tfgmvae12_GLOBAL__N_110all_finiteEPKfl:
.LFB32:
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	movq	%rdi, %r8
	movl	$32, %ecx
	xorl	%eax, %eax
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	andq	$-32, %rsp
	subq	$136, %rsp
	leaq	-120(%rsp), %r9
	movq	%r9, %rdi
	rep stosq
	cmpq	$63, %rsi
	jle	.L360
	cmpq	$191, %rsi
	jle	.L349
	leaq	-192(%rsi), %rdx
	vxorps	%xmm5, %xmm5, %xmm5
	movq	%r8, %rax
	xorl	%ecx, %ecx
	vmovaps	%ymm5, %ymm8
	vmovaps	%ymm5, %ymm7
	vmovaps	%ymm5, %ymm6
	andq	$-128, %rdx
	vmovaps	%ymm5, %ymm4
	vmovaps	%ymm5, %ymm3
	vmovaps	%ymm5, %ymm2
	subq	$-128, %rdx
	vmovaps	%ymm5, %ymm1
	vmovaps	%ymm5, %ymm0
.L352:
	vfmadd231ps	(%rax), %ymm0, %ymm1
	vfmadd231ps	32(%rax), %ymm0, %ymm2
	subq	$-128, %rcx
	addq	$512, %rax
	vfmadd231ps	-448(%rax), %ymm0, %ymm3
	vfmadd231ps	-416(%rax), %ymm0, %ymm4
	vfmadd231ps	-384(%rax), %ymm0, %ymm6
	vfmadd231ps	-352(%rax), %ymm0, %ymm7
	vfmadd231ps	-320(%rax), %ymm0, %ymm8
	vfmadd231ps	-128(%rax), %ymm0, %ymm6
	vfmadd231ps	-288(%rax), %ymm0, %ymm5
	vfmadd231ps	-96(%rax), %ymm0, %ymm7
	vfmadd231ps	-256(%rax), %ymm0, %ymm1
	vfmadd231ps	-64(%rax), %ymm0, %ymm8
	vfmadd231ps	-224(%rax), %ymm0, %ymm2
	vfmadd231ps	-32(%rax), %ymm0, %ymm5
	vfmadd231ps	-192(%rax), %ymm0, %ymm3
	vfmadd231ps	-160(%rax), %ymm0, %ymm4
	cmpq	%rdx, %rcx
	jne	.L352
	vmovaps	%ymm1, -120(%rsp)
	vmovaps	%ymm2, -88(%rsp)
	vmovaps	%ymm3, -56(%rsp)
	vmovaps	%ymm4, -24(%rsp)
	vmovaps	%ymm6, 8(%rsp)
	vmovaps	%ymm7, 40(%rsp)
	vmovaps	%ymm8, 72(%rsp)
	vmovaps	%ymm5, 104(%rsp)
.L349:
	vmovaps	-120(%rsp), %ymm2
	vmovaps	-88(%rsp), %ymm3
	leaq	(%r8,%rcx,4), %rax
	vxorps	%xmm0, %xmm0, %xmm0
	vmovaps	-56(%rsp), %ymm4
	vmovaps	-24(%rsp), %ymm5
	vmovaps	8(%rsp), %ymm6
	vmovaps	40(%rsp), %ymm7
	vmovaps	72(%rsp), %ymm8
	vmovaps	104(%rsp), %ymm1
	.p2align 4,,10
	.p2align 3
.L350:
	movq	%rcx, %rdx
	vfmadd231ps	(%rax), %ymm0, %ymm2
	addq	$64, %rcx
	addq	$256, %rax
	addq	$127, %rdx
	vfmadd231ps	-128(%rax), %ymm0, %ymm6
	vfmadd231ps	-224(%rax), %ymm0, %ymm3
	vfmadd231ps	-96(%rax), %ymm0, %ymm7
	vfmadd231ps	-192(%rax), %ymm0, %ymm4
	vfmadd231ps	-64(%rax), %ymm0, %ymm8
	vfmadd231ps	-160(%rax), %ymm0, %ymm5
	vfmadd231ps	-32(%rax), %ymm0, %ymm1
	cmpq	%rdx, %rsi
	jg	.L350
	leaq	-64(%rsi), %rax
	vmovaps	%ymm2, -120(%rsp)
	andq	$-64, %rax
	vmovaps	%ymm3, -88(%rsp)
	vmovaps	%ymm4, -56(%rsp)
	addq	$64, %rax
	vmovaps	%ymm5, -24(%rsp)
	vmovaps	%ymm6, 8(%rsp)
	vmovaps	%ymm7, 40(%rsp)
	vmovaps	%ymm8, 72(%rsp)
	vmovaps	%ymm1, 104(%rsp)
.L347:
	cmpq	%rax, %rsi
	jle	.L354
	movq	%rsi, %rcx
	movq	%rax, %r10
	subq	%rax, %rcx
	leaq	-1(%rcx), %rdx
	cmpq	$6, %rdx
	jbe	.L361
	leaq	(%r8,%rax,4), %rdx
	vxorps	%xmm0, %xmm0, %xmm0
	movq	%rcx, %rdi
	vmovups	(%rdx), %ymm1
	vfmadd213ps	-120(%rsp), %ymm0, %ymm1
	shrq	$3, %rdi
	vmovaps	%ymm1, -120(%rsp)
	cmpq	$1, %rdi
	je	.L356
	vmovups	32(%rdx), %ymm1
	vfmadd213ps	-88(%rsp), %ymm0, %ymm1
	vmovaps	%ymm1, -88(%rsp)
	cmpq	$2, %rdi
	je	.L356
	vmovups	64(%rdx), %ymm1
	vfmadd213ps	-56(%rsp), %ymm0, %ymm1
	vmovaps	%ymm1, -56(%rsp)
	cmpq	$3, %rdi
	je	.L356
	vmovups	96(%rdx), %ymm1
	vfmadd213ps	-24(%rsp), %ymm0, %ymm1
	vmovaps	%ymm1, -24(%rsp)
	cmpq	$4, %rdi
	je	.L356
	vmovups	128(%rdx), %ymm1
	vfmadd213ps	8(%rsp), %ymm0, %ymm1
	vmovaps	%ymm1, 8(%rsp)
	cmpq	$5, %rdi
	je	.L356
	vmovups	160(%rdx), %ymm1
	vfmadd213ps	40(%rsp), %ymm0, %ymm1
	vmovaps	%ymm1, 40(%rsp)
	cmpq	$6, %rdi
	je	.L356
	vmovups	192(%rdx), %ymm1
	vfmadd213ps	72(%rsp), %ymm0, %ymm1
	vmovaps	%ymm1, 72(%rsp)
	cmpq	$7, %rdi
	je	.L356
	vmovaps	104(%rsp), %ymm3
	vfmadd132ps	224(%rdx), %ymm3, %ymm0
	vmovaps	%ymm0, 104(%rsp)
.L356:
	movq	%rcx, %rdi
	andq	$-8, %rdi
	movq	%rdi, %rdx
	addq	%rdi, %rax
	testb	$7, %cl
	je	.L354
.L355:
	subq	%rdi, %rcx
	leaq	-1(%rcx), %r11
	cmpq	$2, %r11
	jbe	.L358
	leaq	(%r9,%rdi,4), %r9
	addq	%r10, %rdi
	vxorps	%xmm0, %xmm0, %xmm0
	vmovaps	(%r9), %xmm2
	vfmadd132ps	(%r8,%rdi,4), %xmm2, %xmm0
	movq	%rcx, %rdi
	andq	$-4, %rdi
	addq	%rdi, %rax
	addq	%rdi, %rdx
	andl	$3, %ecx
	vmovaps	%xmm0, (%r9)
	je	.L354
.L358:
	vmovss	(%r8,%rax,4), %xmm1
	vxorps	%xmm0, %xmm0, %xmm0
	leaq	1(%rax), %r9
	leaq	0(,%rax,4), %rcx
	vfmadd213ss	-120(%rsp,%rdx,4), %xmm0, %xmm1
	leaq	1(%rdx), %rdi
	vmovss	%xmm1, -120(%rsp,%rdx,4)
	cmpq	%r9, %rsi
	jle	.L354
	vmovss	4(%r8,%rcx), %xmm1
	addq	$2, %rax
	addq	$2, %rdx
	vfmadd213ss	-120(%rsp,%rdi,4), %xmm0, %xmm1
	vmovss	%xmm1, -120(%rsp,%rdi,4)
	cmpq	%rax, %rsi
	jle	.L354
	vmovss	-120(%rsp,%rdx,4), %xmm4
	vfmadd132ss	8(%r8,%rcx), %xmm4, %xmm0
	vmovss	%xmm0, -120(%rsp,%rdx,4)
.L354:
	vxorps	%xmm1, %xmm1, %xmm1
	vaddss	-120(%rsp), %xmm1, %xmm0
	vaddss	-116(%rsp), %xmm0, %xmm0
	movl	$0, %edx
	vaddss	-112(%rsp), %xmm0, %xmm0
	vaddss	-108(%rsp), %xmm0, %xmm0
	vaddss	-104(%rsp), %xmm0, %xmm0
	vaddss	-100(%rsp), %xmm0, %xmm0
	vaddss	-96(%rsp), %xmm0, %xmm0
	vaddss	-92(%rsp), %xmm0, %xmm0
	vaddss	-88(%rsp), %xmm0, %xmm0
	vaddss	-84(%rsp), %xmm0, %xmm0
	vaddss	-80(%rsp), %xmm0, %xmm0
	vaddss	-76(%rsp), %xmm0, %xmm0
	vaddss	-72(%rsp), %xmm0, %xmm0
	vaddss	-68(%rsp), %xmm0, %xmm0
	vaddss	-64(%rsp), %xmm0, %xmm0
	vaddss	-60(%rsp), %xmm0, %xmm0
	vaddss	-56(%rsp), %xmm0, %xmm0
	vaddss	-52(%rsp), %xmm0, %xmm0
	vaddss	-48(%rsp), %xmm0, %xmm0
	vaddss	-44(%rsp), %xmm0, %xmm0
	vaddss	-40(%rsp), %xmm0, %xmm0
	vaddss	-36(%rsp), %xmm0, %xmm0
	vaddss	-32(%rsp), %xmm0, %xmm0
	vaddss	-28(%rsp), %xmm0, %xmm0
	vaddss	-24(%rsp), %xmm0, %xmm0
	vaddss	-20(%rsp), %xmm0, %xmm0
	vaddss	-16(%rsp), %xmm0, %xmm0
	vaddss	-12(%rsp), %xmm0, %xmm0
	vaddss	-8(%rsp), %xmm0, %xmm0
	vaddss	-4(%rsp), %xmm0, %xmm0
	vaddss	(%rsp), %xmm0, %xmm0
	vaddss	4(%rsp), %xmm0, %xmm0
	vaddss	8(%rsp), %xmm0, %xmm0
	vaddss	12(%rsp), %xmm0, %xmm0
	vaddss	16(%rsp), %xmm0, %xmm0
	vaddss	20(%rsp), %xmm0, %xmm0
	vaddss	24(%rsp), %xmm0, %xmm0
	vaddss	28(%rsp), %xmm0, %xmm0
	vaddss	32(%rsp), %xmm0, %xmm0
	vaddss	36(%rsp), %xmm0, %xmm0
	vaddss	40(%rsp), %xmm0, %xmm0
	vaddss	44(%rsp), %xmm0, %xmm0
	vaddss	48(%rsp), %xmm0, %xmm0
	vaddss	52(%rsp), %xmm0, %xmm0
	vaddss	56(%rsp), %xmm0, %xmm0
	vaddss	60(%rsp), %xmm0, %xmm0
	vaddss	64(%rsp), %xmm0, %xmm0
	vaddss	68(%rsp), %xmm0, %xmm0
	vaddss	72(%rsp), %xmm0, %xmm0
	vaddss	76(%rsp), %xmm0, %xmm0
	vaddss	80(%rsp), %xmm0, %xmm0
	vaddss	84(%rsp), %xmm0, %xmm0
	vaddss	88(%rsp), %xmm0, %xmm0
	vaddss	92(%rsp), %xmm0, %xmm0
	vaddss	96(%rsp), %xmm0, %xmm0
	vaddss	100(%rsp), %xmm0, %xmm0
	vaddss	104(%rsp), %xmm0, %xmm0
	vaddss	108(%rsp), %xmm0, %xmm0
	vaddss	112(%rsp), %xmm0, %xmm0
	vaddss	116(%rsp), %xmm0, %xmm0
	vaddss	120(%rsp), %xmm0, %xmm0
	vaddss	124(%rsp), %xmm0, %xmm0
	vaddss	128(%rsp), %xmm0, %xmm0
	vaddss	132(%rsp), %xmm0, %xmm0
	vucomiss	%xmm1, %xmm0
	vzeroupper
	setnp	%al
	cmovne	%edx, %eax
	leave
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
.L360:
	.cfi_restore_state
	xorl	%eax, %eax
	jmp	.L347
.L361:
	xorl	%edi, %edi
	xorl	%edx, %edx
	jmp	.L355
	.cfi_endproc
.LFE32:
	.size	_ZN7tfgmvae12_GLOBAL__N_110all_finiteEPKfl, .-_ZN7tfgmvae12_GLOBAL__N_110all_finiteEPKfl
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_118nearest_componentsEPKfllS2_S2_S2_lPfPiS3_, @function
_ZN7tfgmvae12_GLOBAL__N_118nearest_componentsEPKfllS2_S2_S2_lPfPiS3_:
.LFB30:
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	leaq	-1(%rdx), %rax
	movq	%rsi, %r10
	xorl	%r11d, %r11d
	xorl	%esi, %esi
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	pushq	%r15
	.cfi_offset 15, -24
	movq	%rdx, %r15
	pushq	%r14
	andl	$7, %r15d
	pushq	%r13
	pushq	%r12
	.cfi_offset 14, -32
	.cfi_offset 13, -40
	.cfi_offset 12, -48
	movq	%rdx, %r12
	pushq	%rbx
	.cfi_offset 3, -56
	movq	%rdx, %rbx
	shrq	$3, %rbx
	salq	$9, %rbx
	andq	$-64, %rsp
	subq	$584, %rsp
	movq	%rax, -24(%rsp)
	movq	%rdx, %rax
	andq	$-8, %rax
	movq	%rcx, -120(%rsp)
	movq	24(%rbp), %r14
	movq	%rax, -56(%rsp)
	movq	%r8, -104(%rsp)
	movq	%r9, -112(%rsp)
	movq	%r14, %r8
	xorl	%r9d, %r9d
	.p2align 4,,10
	.p2align 3
.L397:
	cmpq	%r10, %rsi
	movq	%r11, %rcx
	cmovl	%r9, %rcx
	testq	%r12, %r12
	jle	.L402
	cmpq	$6, -24(%rsp)
	jbe	.L475
	leaq	(%rdi,%rcx,4), %rdx
	leaq	(%r8,%rbx), %r13
	movq	%r8, %rax
	.p2align 4,,10
	.p2align 3
.L400:
	vmovss	24(%rdx), %xmm1
	vmovss	20(%rdx), %xmm2
	addq	$512, %rax
	addq	$32, %rdx
	vmovss	-16(%rdx), %xmm3
	vmovss	-20(%rdx), %xmm4
	vmovss	-24(%rdx), %xmm5
	vmovss	-28(%rdx), %xmm6
	vmovss	-32(%rdx), %xmm7
	vmovss	-4(%rdx), %xmm0
	vmovss	%xmm1, -128(%rax)
	vmovss	%xmm6, -448(%rax)
	vmovss	%xmm7, -512(%rax)
	vmovss	%xmm5, -384(%rax)
	vmovss	%xmm4, -320(%rax)
	vmovss	%xmm3, -256(%rax)
	vmovss	%xmm2, -192(%rax)
	vmovss	%xmm0, -64(%rax)
	cmpq	%r13, %rax
	jne	.L400
	testq	%r15, %r15
	je	.L402
	movq	-56(%rsp), %rax
.L399:
	leaq	(%rax,%rcx), %r13
	movq	%rax, %rdx
	vmovss	(%rdi,%r13,4), %xmm0
	salq	$4, %rdx
	leaq	1(%rax), %r13
	addq	%rsi, %rdx
	vmovss	%xmm0, (%r14,%rdx,4)
	cmpq	%r13, %r12
	jle	.L402
	addq	%rcx, %r13
	vmovss	(%rdi,%r13,4), %xmm0
	leaq	2(%rax), %r13
	vmovss	%xmm0, 64(%r14,%rdx,4)
	cmpq	%r13, %r12
	jle	.L402
	addq	%rcx, %r13
	vmovss	(%rdi,%r13,4), %xmm0
	leaq	3(%rax), %r13
	vmovss	%xmm0, 128(%r14,%rdx,4)
	cmpq	%r13, %r12
	jle	.L402
	addq	%rcx, %r13
	vmovss	(%rdi,%r13,4), %xmm0
	leaq	4(%rax), %r13
	vmovss	%xmm0, 192(%r14,%rdx,4)
	cmpq	%r13, %r12
	jle	.L402
	addq	%rcx, %r13
	vmovss	(%rdi,%r13,4), %xmm0
	leaq	5(%rax), %r13
	vmovss	%xmm0, 256(%r14,%rdx,4)
	cmpq	%r13, %r12
	jle	.L402
	addq	%rcx, %r13
	addq	$6, %rax
	vmovss	(%rdi,%r13,4), %xmm0
	vmovss	%xmm0, 320(%r14,%rdx,4)
	cmpq	%rax, %r12
	jle	.L402
	addq	%rcx, %rax
	vmovss	(%rdi,%rax,4), %xmm0
	vmovss	%xmm0, 384(%r14,%rdx,4)
.L402:
	addq	$1, %rsi
	addq	%r12, %r9
	addq	$4, %r8
	cmpq	$16, %rsi
	jne	.L397
	cmpq	$0, 16(%rbp)
	movq	32(%rbp), %rdx
	jle	.L476
	movq	%r12, %rax
	vpxor	%xmm0, %xmm0, %xmm0
	movq	%r12, -72(%rsp)
	xorl	%r13d, %r13d
	salq	$6, %rax
	movq	%r14, 24(%rbp)
	vbroadcastss	.LC7(%rip), %ymm5
	vpxor	%xmm4, %xmm4, %xmm4
	vmovdqa	%xmm0, 328(%rsp)
	leaq	(%r14,%rax), %r8
	vmovdqa	%xmm0, 344(%rsp)
	vmovdqa	%xmm0, 360(%rsp)
	vmovdqa	%xmm0, 376(%rsp)
	vmovdqa	%xmm0, 456(%rsp)
	vmovdqa	%xmm0, 472(%rsp)
	vmovdqa	%xmm0, 488(%rsp)
	vmovdqa	%xmm0, 504(%rsp)
	vmovss	.LC5(%rip), %xmm0
	movq	$0, -80(%rsp)
	movq	%r8, -96(%rsp)
	vmovss	%xmm0, 392(%rsp)
	vmovss	%xmm0, 396(%rsp)
	vmovss	%xmm0, 400(%rsp)
	vmovss	%xmm0, 404(%rsp)
	vmovss	%xmm0, 408(%rsp)
	vmovss	%xmm0, 412(%rsp)
	vmovss	%xmm0, 416(%rsp)
	vmovss	%xmm0, 420(%rsp)
	vmovss	%xmm0, 424(%rsp)
	vmovss	%xmm0, 428(%rsp)
	vmovss	%xmm0, 432(%rsp)
	vmovss	%xmm0, 436(%rsp)
	vmovss	%xmm0, 440(%rsp)
	vmovss	%xmm0, 444(%rsp)
	vmovss	%xmm0, 448(%rsp)
	vmovss	%xmm0, 452(%rsp)
	.p2align 4,,10
	.p2align 3
.L473:
	cmpq	$0, -72(%rsp)
	jle	.L477
	movq	-120(%rsp), %rax
	movq	-80(%rsp), %rbx
	vmovdqa	%xmm4, 264(%rsp)
	vmovdqa	%xmm4, 280(%rsp)
	movq	-96(%rsp), %r8
	vmovdqa	%xmm4, 296(%rsp)
	leaq	(%rax,%rbx,4), %rcx
	movq	24(%rbp), %rax
	vmovdqa	%xmm4, 312(%rsp)
	.p2align 4,,10
	.p2align 3
.L406:
	vbroadcastss	(%rcx), %ymm0
	vmovups	(%rax), %ymm7
	addq	$64, %rax
	addq	$4, %rcx
	vmovups	-32(%rax), %ymm3
	vsubps	%ymm0, %ymm7, %ymm1
	vfmadd213ps	264(%rsp), %ymm1, %ymm1
	vsubps	%ymm0, %ymm3, %ymm0
	vfmadd213ps	296(%rsp), %ymm0, %ymm0
	vmovaps	%ymm1, -56(%rsp)
	movq	-56(%rsp), %rsi
	movq	-48(%rsp), %rdx
	vmovaps	%ymm0, -24(%rsp)
	vmovaps	-56(%rsp), %ymm3
	vmovq	%rsi, %xmm7
	movq	-24(%rsp), %rsi
	vmovaps	%ymm3, 136(%rsp)
	vpinsrq	$1, %rdx, %xmm7, %xmm1
	vmovaps	-24(%rsp), %ymm7
	movq	-16(%rsp), %rdx
	vmovdqa	152(%rsp), %xmm3
	vmovq	%rsi, %xmm2
	vmovdqa	%xmm1, 264(%rsp)
	vmovaps	%ymm7, 168(%rsp)
	vpinsrq	$1, %rdx, %xmm2, %xmm0
	vmovdqa	184(%rsp), %xmm6
	vmovdqa	%xmm3, 280(%rsp)
	vmovdqa	%xmm0, 296(%rsp)
	vmovdqa	%xmm6, 312(%rsp)
	cmpq	%rax, %r8
	jne	.L406
	vsqrtps	-56(%rsp), %ymm1
	vsqrtps	%ymm7, %ymm0
	movq	%r8, -96(%rsp)
.L405:
	vmovaps	%ymm1, 200(%rsp)
	movq	-104(%rsp), %rax
	vmovaps	%ymm0, 232(%rsp)
	vbroadcastss	(%rax,%r13,4), %ymm2
	movq	-112(%rsp), %rax
	vdivps	%ymm2, %ymm1, %ymm7
	vdivps	%ymm2, %ymm0, %ymm2
	vmulps	%ymm7, %ymm5, %ymm1
	vmovaps	%ymm7, -56(%rsp)
	vmovaps	%ymm2, -24(%rsp)
	vbroadcastss	(%rax,%r13,4), %ymm2
	vmulps	-24(%rsp), %ymm5, %ymm0
	vfmsub132ps	-24(%rsp), %ymm2, %ymm0
	vfmsub132ps	%ymm7, %ymm2, %ymm1
	testq	%r13, %r13
	je	.L488
	xorl	%r14d, %r14d
	vshufps	$85, %xmm1, %xmm1, %xmm2
	vmovaps	%xmm1, %xmm3
	vshufps	$85, %xmm0, %xmm0, %xmm6
	vcomiss	392(%rsp), %xmm1
	seta	%r14b
	xorl	%r12d, %r12d
	negl	%r14d
	vcomiss	396(%rsp), %xmm2
	vunpckhps	%xmm1, %xmm1, %xmm2
	movl	%r14d, 72(%rsp)
	seta	%r12b
	xorl	%ebx, %ebx
	negl	%r12d
	vcomiss	400(%rsp), %xmm2
	vshufps	$255, %xmm1, %xmm1, %xmm2
	vextractf128	$0x1, %ymm1, %xmm1
	movl	%r12d, 76(%rsp)
	seta	%bl
	xorl	%r11d, %r11d
	negl	%ebx
	vcomiss	404(%rsp), %xmm2
	vshufps	$85, %xmm1, %xmm1, %xmm2
	movl	%ebx, 80(%rsp)
	seta	%r11b
	xorl	%r10d, %r10d
	negl	%r11d
	vcomiss	408(%rsp), %xmm1
	movl	%r11d, 84(%rsp)
	seta	%r10b
	xorl	%r9d, %r9d
	negl	%r10d
	vcomiss	412(%rsp), %xmm2
	vunpckhps	%xmm1, %xmm1, %xmm2
	movl	%r10d, 88(%rsp)
	seta	%r9b
	xorl	%edi, %edi
	negl	%r9d
	vcomiss	416(%rsp), %xmm2
	vshufps	$255, %xmm1, %xmm1, %xmm2
	movl	%r9d, 92(%rsp)
	seta	%dil
	xorl	%esi, %esi
	negl	%edi
	vcomiss	420(%rsp), %xmm2
	vmovaps	%xmm0, %xmm2
	movl	%edi, 96(%rsp)
	seta	%sil
	xorl	%ecx, %ecx
	negl	%esi
	vcomiss	424(%rsp), %xmm0
	movl	%esi, 100(%rsp)
	seta	%cl
	xorl	%edx, %edx
	negl	%ecx
	vcomiss	428(%rsp), %xmm6
	vunpckhps	%xmm0, %xmm0, %xmm6
	movl	%ecx, 104(%rsp)
	seta	%dl
	xorl	%eax, %eax
	negl	%edx
	vcomiss	432(%rsp), %xmm6
	vshufps	$255, %xmm0, %xmm0, %xmm6
	vextractf128	$0x1, %ymm0, %xmm0
	movl	%edx, 108(%rsp)
	seta	%al
	xorl	%r15d, %r15d
	negl	%eax
	vcomiss	436(%rsp), %xmm6
	vshufps	$85, %xmm0, %xmm0, %xmm6
	movl	%eax, 112(%rsp)
	seta	%r15b
	negl	%r15d
	movl	%r15d, %r8d
	movl	%r15d, -88(%rsp)
	xorl	%r15d, %r15d
	vcomiss	440(%rsp), %xmm0
	movl	%r8d, 116(%rsp)
	seta	%r15b
	negl	%r15d
	movl	%r15d, -60(%rsp)
	xorl	%r15d, %r15d
	vcomiss	444(%rsp), %xmm6
	vunpckhps	%xmm0, %xmm0, %xmm6
	seta	%r15b
	negl	%r15d
	movl	%r15d, -64(%rsp)
	xorl	%r15d, %r15d
	vcomiss	448(%rsp), %xmm6
	vshufps	$255, %xmm0, %xmm0, %xmm6
	seta	%r15b
	negl	%r15d
	movl	%r15d, -84(%rsp)
	xorl	%r15d, %r15d
	vcomiss	452(%rsp), %xmm6
	movl	-60(%rsp), %r8d
	vmovdqa	72(%rsp), %xmm7
	vmovdqa	104(%rsp), %xmm6
	movl	%r8d, 120(%rsp)
	movl	-64(%rsp), %r8d
	seta	%r15b
	vmovdqa	%xmm7, 520(%rsp)
	vmovdqa	88(%rsp), %xmm7
	negl	%r15d
	movl	%r8d, 124(%rsp)
	movl	-84(%rsp), %r8d
	movl	%r15d, 132(%rsp)
	movl	%r8d, 128(%rsp)
	vmovdqa	%xmm7, 536(%rsp)
	vmovdqa	120(%rsp), %xmm7
	vmovdqa	%xmm6, 552(%rsp)
	vmovdqa	%xmm7, 568(%rsp)
	testl	%r14d, %r14d
	je	.L409
	vmovaps	-56(%rsp), %xmm6
	vmovss	%xmm6, 136(%rsp)
	testl	%r12d, %r12d
	je	.L411
.L490:
	vmovaps	-56(%rsp), %xmm6
	vshufps	$85, %xmm6, %xmm6, %xmm6
	vmovss	%xmm6, 140(%rsp)
	testl	%ebx, %ebx
	je	.L413
.L491:
	vmovaps	-56(%rsp), %xmm6
	vunpckhps	%xmm6, %xmm6, %xmm6
	vmovss	%xmm6, 144(%rsp)
	testl	%r11d, %r11d
	je	.L415
.L492:
	vmovaps	-56(%rsp), %xmm6
	vshufps	$255, %xmm6, %xmm6, %xmm6
	vmovss	%xmm6, 148(%rsp)
	testl	%r10d, %r10d
	je	.L417
.L493:
	vmovaps	-56(%rsp), %ymm6
	vextractf128	$0x1, %ymm6, %xmm6
	vmovss	%xmm6, 152(%rsp)
	testl	%r9d, %r9d
	je	.L419
.L494:
	vmovaps	-56(%rsp), %ymm7
	vextractf128	$0x1, %ymm7, %xmm6
	vshufps	$85, %xmm6, %xmm6, %xmm6
	vmovss	%xmm6, 156(%rsp)
	testl	%edi, %edi
	je	.L421
.L495:
	vmovaps	-56(%rsp), %ymm6
	vextractf128	$0x1, %ymm6, %xmm6
	vunpckhps	%xmm6, %xmm6, %xmm6
	vmovss	%xmm6, 160(%rsp)
	testl	%esi, %esi
	je	.L423
.L496:
	vmovaps	-56(%rsp), %ymm7
	vextractf128	$0x1, %ymm7, %xmm6
	vshufps	$255, %xmm6, %xmm6, %xmm6
	vmovss	%xmm6, 164(%rsp)
	testl	%ecx, %ecx
	je	.L425
.L497:
	vmovaps	-24(%rsp), %xmm6
	vmovss	%xmm6, 168(%rsp)
	testl	%edx, %edx
	je	.L427
.L498:
	vmovaps	-24(%rsp), %xmm6
	vshufps	$85, %xmm6, %xmm6, %xmm6
	vmovss	%xmm6, 172(%rsp)
	testl	%eax, %eax
	je	.L429
.L499:
	vmovaps	-24(%rsp), %xmm6
	vunpckhps	%xmm6, %xmm6, %xmm6
.L430:
	vmovss	%xmm6, 176(%rsp)
	movl	-88(%rsp), %eax
	testl	%eax, %eax
	je	.L431
	vmovaps	-24(%rsp), %xmm6
	vshufps	$255, %xmm6, %xmm6, %xmm6
.L432:
	vmovss	%xmm6, 180(%rsp)
	movl	-60(%rsp), %eax
	testl	%eax, %eax
	je	.L433
	vmovaps	-24(%rsp), %ymm6
	vextractf128	$0x1, %ymm6, %xmm6
.L434:
	vmovss	%xmm6, 184(%rsp)
	movl	-64(%rsp), %eax
	testl	%eax, %eax
	je	.L435
	vmovaps	-24(%rsp), %ymm7
	vextractf128	$0x1, %ymm7, %xmm6
	vshufps	$85, %xmm6, %xmm6, %xmm6
.L436:
	vmovss	%xmm6, 188(%rsp)
	movl	-84(%rsp), %eax
	testl	%eax, %eax
	je	.L437
	vmovaps	-24(%rsp), %ymm6
	vextractf128	$0x1, %ymm6, %xmm6
	vunpckhps	%xmm6, %xmm6, %xmm6
	vmovss	%xmm6, 192(%rsp)
	testl	%r15d, %r15d
	je	.L439
.L489:
	vmovaps	-24(%rsp), %ymm7
	vextractf128	$0x1, %ymm7, %xmm6
	vshufps	$255, %xmm6, %xmm6, %xmm6
.L440:
	vmovdqa	152(%rsp), %xmm7
	vmovss	%xmm6, 196(%rsp)
	vmovdqa	136(%rsp), %xmm6
	vmovdqa	%xmm7, 472(%rsp)
	vmovdqa	184(%rsp), %xmm7
	vmovdqa	%xmm6, 456(%rsp)
	vmovdqa	168(%rsp), %xmm6
	vmovdqa	%xmm7, 504(%rsp)
	vmovdqa	%xmm6, 488(%rsp)
.L408:
	movl	568(%rsp), %r15d
	movl	524(%rsp), %r14d
	vmovaps	%xmm3, %xmm12
	movl	528(%rsp), %r12d
	movl	532(%rsp), %ebx
	movl	%r15d, -24(%rsp)
	movl	572(%rsp), %r15d
	movl	536(%rsp), %r11d
	movl	540(%rsp), %r10d
	movl	%r15d, -56(%rsp)
	movl	576(%rsp), %r15d
	movl	544(%rsp), %r9d
	movl	548(%rsp), %edi
	movl	%r15d, -60(%rsp)
	movl	520(%rsp), %r15d
	movl	552(%rsp), %esi
	movl	556(%rsp), %ecx
	testl	%r15d, %r15d
	movl	%r13d, %r15d
	cmove	328(%rsp), %r15d
	testl	%r14d, %r14d
	movl	560(%rsp), %edx
	movl	564(%rsp), %eax
	movl	%r15d, 8(%rsp)
	movl	%r13d, %r15d
	movl	580(%rsp), %r8d
	cmove	332(%rsp), %r15d
	testl	%r12d, %r12d
	movl	%r15d, 12(%rsp)
	movl	%r13d, %r15d
	cmove	336(%rsp), %r15d
	testl	%ebx, %ebx
	movl	%r15d, 16(%rsp)
	movl	%r13d, %r15d
	cmove	340(%rsp), %r15d
	testl	%r11d, %r11d
	movl	%r15d, 20(%rsp)
	movl	%r13d, %r15d
	cmove	344(%rsp), %r15d
	testl	%r10d, %r10d
	movl	%r15d, 24(%rsp)
	movl	%r13d, %r15d
	cmove	348(%rsp), %r15d
	testl	%r9d, %r9d
	movl	%r15d, 28(%rsp)
	movl	%r13d, %r15d
	cmove	352(%rsp), %r15d
	testl	%edi, %edi
	movl	%r15d, 32(%rsp)
	movl	%r13d, %r15d
	vmovdqa	8(%rsp), %xmm7
	cmove	356(%rsp), %r15d
	testl	%esi, %esi
	vmovdqa	%xmm7, 328(%rsp)
	movl	%r15d, 36(%rsp)
	movl	%r13d, %r15d
	vmovdqa	24(%rsp), %xmm7
	cmove	360(%rsp), %r15d
	testl	%ecx, %ecx
	vmovdqa	%xmm7, 344(%rsp)
	movl	%r15d, 40(%rsp)
	movl	%r13d, %r15d
	cmove	364(%rsp), %r15d
	testl	%edx, %edx
	movl	%r15d, 44(%rsp)
	movl	%r13d, %r15d
	cmove	368(%rsp), %r15d
	testl	%eax, %eax
	movl	%r15d, 48(%rsp)
	movl	%r13d, %r15d
	cmove	372(%rsp), %r15d
	movl	%r15d, 52(%rsp)
	movl	-24(%rsp), %r15d
	vmovdqa	40(%rsp), %xmm7
	testl	%r15d, %r15d
	movl	%r13d, %r15d
	cmove	376(%rsp), %r15d
	vmovdqa	%xmm7, 360(%rsp)
	movl	%r15d, 56(%rsp)
	movl	-56(%rsp), %r15d
	testl	%r15d, %r15d
	movl	%r13d, %r15d
	cmove	380(%rsp), %r15d
	movl	%r15d, 60(%rsp)
	movl	-60(%rsp), %r15d
	testl	%r15d, %r15d
	movl	%r13d, %r15d
	cmove	384(%rsp), %r15d
	testl	%r8d, %r8d
	movl	%r15d, 64(%rsp)
	movl	%r13d, %r15d
	cmove	388(%rsp), %r15d
	movl	%r15d, 68(%rsp)
	movl	520(%rsp), %r15d
	vmovdqa	56(%rsp), %xmm6
	vmovdqa	%xmm6, 376(%rsp)
	testl	%r15d, %r15d
	jne	.L442
	vmovss	392(%rsp), %xmm12
.L442:
	vshufps	$85, %xmm3, %xmm3, %xmm11
	testl	%r14d, %r14d
	jne	.L444
	vmovss	396(%rsp), %xmm11
.L444:
	vunpckhps	%xmm3, %xmm3, %xmm10
	testl	%r12d, %r12d
	jne	.L446
	vmovss	400(%rsp), %xmm10
.L446:
	vshufps	$255, %xmm3, %xmm3, %xmm3
	testl	%ebx, %ebx
	jne	.L448
	vmovss	404(%rsp), %xmm3
.L448:
	vmovaps	%xmm1, %xmm13
	testl	%r11d, %r11d
	jne	.L450
	vmovss	408(%rsp), %xmm13
.L450:
	vshufps	$85, %xmm1, %xmm1, %xmm9
	testl	%r10d, %r10d
	jne	.L452
	vmovss	412(%rsp), %xmm9
.L452:
	vunpckhps	%xmm1, %xmm1, %xmm8
	testl	%r9d, %r9d
	jne	.L454
	vmovss	416(%rsp), %xmm8
.L454:
	vshufps	$255, %xmm1, %xmm1, %xmm1
	testl	%edi, %edi
	jne	.L456
	vmovss	420(%rsp), %xmm1
.L456:
	vmovaps	%xmm2, %xmm14
	testl	%esi, %esi
	jne	.L458
	vmovss	424(%rsp), %xmm14
.L458:
	vshufps	$85, %xmm2, %xmm2, %xmm7
	testl	%ecx, %ecx
	jne	.L460
	vmovss	428(%rsp), %xmm7
.L460:
	vunpckhps	%xmm2, %xmm2, %xmm6
	testl	%edx, %edx
	jne	.L462
	vmovss	432(%rsp), %xmm6
.L462:
	vshufps	$255, %xmm2, %xmm2, %xmm2
	testl	%eax, %eax
	jne	.L464
	vmovss	436(%rsp), %xmm2
.L464:
	movl	-24(%rsp), %esi
	vmovaps	%xmm0, %xmm15
	testl	%esi, %esi
	jne	.L466
	vmovss	440(%rsp), %xmm15
.L466:
	movl	-56(%rsp), %ecx
	vextractps	$1, %xmm0, %eax
	testl	%ecx, %ecx
	jne	.L468
	movl	444(%rsp), %eax
.L468:
	movl	-60(%rsp), %edx
	testl	%edx, %edx
	je	.L469
	vextractps	$2, %xmm0, %edx
.L470:
	vshufps	$255, %xmm0, %xmm0, %xmm0
	testl	%r8d, %r8d
	jne	.L472
	vmovss	452(%rsp), %xmm0
.L472:
	vmovss	%xmm2, 180(%rsp)
	movq	-72(%rsp), %rbx
	addq	$1, %r13
	vmovss	%xmm12, 136(%rsp)
	vmovss	%xmm11, 140(%rsp)
	vmovss	%xmm10, 144(%rsp)
	vmovss	%xmm3, 148(%rsp)
	vmovdqa	136(%rsp), %xmm2
	vmovss	%xmm13, 152(%rsp)
	vmovss	%xmm9, 156(%rsp)
	vmovss	%xmm8, 160(%rsp)
	vmovss	%xmm1, 164(%rsp)
	vmovdqa	%xmm2, 392(%rsp)
	vmovdqa	152(%rsp), %xmm2
	vmovss	%xmm14, 168(%rsp)
	vmovss	%xmm7, 172(%rsp)
	vmovss	%xmm6, 176(%rsp)
	vmovdqa	%xmm2, 408(%rsp)
	vmovdqa	168(%rsp), %xmm2
	movl	%eax, 188(%rsp)
	movl	%edx, 192(%rsp)
	vmovss	%xmm15, 184(%rsp)
	vmovss	%xmm0, 196(%rsp)
	vmovdqa	%xmm2, 424(%rsp)
	vmovdqa	184(%rsp), %xmm2
	addq	%rbx, -80(%rsp)
	vmovdqa	%xmm2, 440(%rsp)
	cmpq	%r13, 16(%rbp)
	jne	.L473
	movq	32(%rbp), %rdx
	vzeroupper
.L404:
	vmovdqa	328(%rsp), %xmm5
	movq	40(%rbp), %rax
	vmovdqu	%xmm5, (%rdx)
	vmovdqa	344(%rsp), %xmm5
	vmovdqu	%xmm5, 16(%rdx)
	vmovdqa	360(%rsp), %xmm5
	vmovdqu	%xmm5, 32(%rdx)
	vmovdqa	376(%rsp), %xmm5
	vmovdqu	%xmm5, 48(%rdx)
	vmovdqa	456(%rsp), %xmm5
	vmovdqu	%xmm5, (%rax)
	vmovdqa	472(%rsp), %xmm5
	vmovdqu	%xmm5, 16(%rax)
	vmovdqa	488(%rsp), %xmm5
	vmovdqu	%xmm5, 32(%rax)
	vmovdqa	504(%rsp), %xmm5
	vmovdqu	%xmm5, 48(%rax)
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
	.p2align 4,,10
	.p2align 3
.L469:
	.cfi_restore_state
	movl	448(%rsp), %edx
	jmp	.L470
	.p2align 4,,10
	.p2align 3
.L488:
	movq	-56(%rsp), %rdx
	movq	-48(%rsp), %rax
	vmovaps	%ymm7, 136(%rsp)
	vmovaps	-24(%rsp), %ymm6
	vmovq	%rdx, %xmm3
	movq	-24(%rsp), %rdx
	vmovaps	%ymm6, 168(%rsp)
	vpinsrq	$1, %rax, %xmm3, %xmm3
	movq	-16(%rsp), %rax
	vshufps	$85, %xmm0, %xmm0, %xmm6
	vmovdqa	%xmm3, 456(%rsp)
	vmovq	%rdx, %xmm2
	vmovdqa	152(%rsp), %xmm3
	vpinsrq	$1, %rax, %xmm2, %xmm2
	xorl	%eax, %eax
	vcomiss	392(%rsp), %xmm1
	vmovdqa	%xmm2, 488(%rsp)
	vshufps	$85, %xmm1, %xmm1, %xmm2
	vmovdqa	%xmm3, 472(%rsp)
	vmovdqa	184(%rsp), %xmm3
	vmovdqa	%xmm3, 504(%rsp)
	seta	%al
	vmovaps	%xmm1, %xmm3
	negl	%eax
	movl	%eax, 72(%rsp)
	xorl	%eax, %eax
	vcomiss	396(%rsp), %xmm2
	vunpckhps	%xmm1, %xmm1, %xmm2
	seta	%al
	negl	%eax
	movl	%eax, 76(%rsp)
	xorl	%eax, %eax
	vcomiss	400(%rsp), %xmm2
	vshufps	$255, %xmm1, %xmm1, %xmm2
	vextractf128	$0x1, %ymm1, %xmm1
	seta	%al
	negl	%eax
	movl	%eax, 80(%rsp)
	xorl	%eax, %eax
	vcomiss	404(%rsp), %xmm2
	vshufps	$85, %xmm1, %xmm1, %xmm2
	seta	%al
	negl	%eax
	movl	%eax, 84(%rsp)
	xorl	%eax, %eax
	vcomiss	408(%rsp), %xmm1
	seta	%al
	negl	%eax
	movl	%eax, 88(%rsp)
	xorl	%eax, %eax
	vcomiss	412(%rsp), %xmm2
	vunpckhps	%xmm1, %xmm1, %xmm2
	seta	%al
	negl	%eax
	movl	%eax, 92(%rsp)
	xorl	%eax, %eax
	vcomiss	416(%rsp), %xmm2
	vshufps	$255, %xmm1, %xmm1, %xmm2
	seta	%al
	negl	%eax
	movl	%eax, 96(%rsp)
	xorl	%eax, %eax
	vcomiss	420(%rsp), %xmm2
	vmovaps	%xmm0, %xmm2
	seta	%al
	negl	%eax
	movl	%eax, 100(%rsp)
	xorl	%eax, %eax
	vcomiss	424(%rsp), %xmm0
	seta	%al
	negl	%eax
	movl	%eax, 104(%rsp)
	xorl	%eax, %eax
	vcomiss	428(%rsp), %xmm6
	vunpckhps	%xmm0, %xmm0, %xmm6
	seta	%al
	negl	%eax
	movl	%eax, 108(%rsp)
	xorl	%eax, %eax
	vmovdqa	88(%rsp), %xmm7
	vcomiss	432(%rsp), %xmm6
	vshufps	$255, %xmm0, %xmm0, %xmm6
	vextractf128	$0x1, %ymm0, %xmm0
	vmovdqa	%xmm7, 536(%rsp)
	seta	%al
	negl	%eax
	movl	%eax, 112(%rsp)
	xorl	%eax, %eax
	vcomiss	436(%rsp), %xmm6
	vshufps	$85, %xmm0, %xmm0, %xmm6
	seta	%al
	negl	%eax
	movl	%eax, 116(%rsp)
	xorl	%eax, %eax
	vcomiss	440(%rsp), %xmm0
	seta	%al
	negl	%eax
	movl	%eax, 120(%rsp)
	xorl	%eax, %eax
	vcomiss	444(%rsp), %xmm6
	vunpckhps	%xmm0, %xmm0, %xmm6
	seta	%al
	negl	%eax
	movl	%eax, 124(%rsp)
	xorl	%eax, %eax
	vcomiss	448(%rsp), %xmm6
	vshufps	$255, %xmm0, %xmm0, %xmm6
	seta	%al
	negl	%eax
	movl	%eax, 128(%rsp)
	xorl	%eax, %eax
	vcomiss	452(%rsp), %xmm6
	vmovdqa	72(%rsp), %xmm6
	vmovdqa	%xmm6, 520(%rsp)
	seta	%al
	vmovdqa	104(%rsp), %xmm6
	negl	%eax
	movl	%eax, 132(%rsp)
	vmovdqa	120(%rsp), %xmm7
	vmovdqa	%xmm6, 552(%rsp)
	vmovdqa	%xmm7, 568(%rsp)
	jmp	.L408
	.p2align 4,,10
	.p2align 3
.L437:
	vmovss	512(%rsp), %xmm6
	vmovss	%xmm6, 192(%rsp)
	testl	%r15d, %r15d
	jne	.L489
.L439:
	vmovss	516(%rsp), %xmm6
	jmp	.L440
	.p2align 4,,10
	.p2align 3
.L435:
	vmovss	508(%rsp), %xmm6
	jmp	.L436
	.p2align 4,,10
	.p2align 3
.L409:
	vmovss	456(%rsp), %xmm6
	vmovss	%xmm6, 136(%rsp)
	testl	%r12d, %r12d
	jne	.L490
.L411:
	vmovss	460(%rsp), %xmm6
	vmovss	%xmm6, 140(%rsp)
	testl	%ebx, %ebx
	jne	.L491
.L413:
	vmovss	464(%rsp), %xmm6
	vmovss	%xmm6, 144(%rsp)
	testl	%r11d, %r11d
	jne	.L492
.L415:
	vmovss	468(%rsp), %xmm6
	vmovss	%xmm6, 148(%rsp)
	testl	%r10d, %r10d
	jne	.L493
.L417:
	vmovss	472(%rsp), %xmm6
	vmovss	%xmm6, 152(%rsp)
	testl	%r9d, %r9d
	jne	.L494
.L419:
	vmovss	476(%rsp), %xmm6
	vmovss	%xmm6, 156(%rsp)
	testl	%edi, %edi
	jne	.L495
.L421:
	vmovss	480(%rsp), %xmm6
	vmovss	%xmm6, 160(%rsp)
	testl	%esi, %esi
	jne	.L496
.L423:
	vmovss	484(%rsp), %xmm6
	vmovss	%xmm6, 164(%rsp)
	testl	%ecx, %ecx
	jne	.L497
.L425:
	vmovss	488(%rsp), %xmm6
	vmovss	%xmm6, 168(%rsp)
	testl	%edx, %edx
	jne	.L498
.L427:
	vmovss	492(%rsp), %xmm6
	vmovss	%xmm6, 172(%rsp)
	testl	%eax, %eax
	jne	.L499
.L429:
	vmovss	496(%rsp), %xmm6
	jmp	.L430
	.p2align 4,,10
	.p2align 3
.L433:
	vmovss	504(%rsp), %xmm6
	jmp	.L434
	.p2align 4,,10
	.p2align 3
.L431:
	vmovss	500(%rsp), %xmm6
	jmp	.L432
.L475:
	xorl	%eax, %eax
	jmp	.L399
.L477:
	vxorps	%xmm0, %xmm0, %xmm0
	vmovaps	%ymm0, %ymm1
	jmp	.L405
.L476:
	vpxor	%xmm0, %xmm0, %xmm0
	vmovdqa	%xmm0, 328(%rsp)
	vmovdqa	%xmm0, 344(%rsp)
	vmovdqa	%xmm0, 360(%rsp)
	vmovdqa	%xmm0, 376(%rsp)
	vmovdqa	%xmm0, 456(%rsp)
	vmovdqa	%xmm0, 472(%rsp)
	vmovdqa	%xmm0, 488(%rsp)
	vmovdqa	%xmm0, 504(%rsp)
	jmp	.L404
	.cfi_endproc
.LFE30:
	.size	_ZN7tfgmvae12_GLOBAL__N_118nearest_componentsEPKfllS2_S2_S2_lPfPiS3_, .-_ZN7tfgmvae12_GLOBAL__N_118nearest_componentsEPKfllS2_S2_S2_lPfPiS3_
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_111damped_stepEPKfS2_lddPdS3_Pf, @function
_ZN7tfgmvae12_GLOBAL__N_111damped_stepEPKfS2_lddPdS3_Pf:
.LFB25:
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	pushq	%r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%rbx
	andq	$-32, %rsp
	subq	$8, %rsp
	.cfi_offset 15, -24
	.cfi_offset 14, -32
	.cfi_offset 13, -40
	.cfi_offset 12, -48
	.cfi_offset 3, -56
	movq	%r8, -24(%rsp)
	testq	%rdx, %rdx
	jle	.L501
	movq	%rdi, %r10
	movq	%rsi, %rdi
	leaq	1(%rdx), %rbx
	movq	%r9, -32(%rsp)
	movq	%rdi, -8(%rsp)
	movq	%rdx, %rsi
	vmovsd	%xmm0, %xmm0, %xmm5
	movq	%rcx, %r14
	movq	%rbx, -16(%rsp)
	salq	$3, %rbx
	movq	%r8, %r15
	vxorps	%xmm2, %xmm2, %xmm2
	movq	%rbx, -40(%rsp)
	movq	%rcx, %r12
	movq	%rdx, %r11
	xorl	%ebx, %ebx
	vmovq	.LC8(%rip), %xmm6
	xorl	%r13d, %r13d
	.p2align 4,,10
	.p2align 3
.L502:
	movq	%rsi, %rdx
	movl	$1, %edi
	subq	%r11, %rdx
	cmpq	%rdx, %rsi
	cmovg	%r11, %rdi
	subq	$1, %r11
	cmpq	%rdx, %rsi
	jle	.L545
	cmpq	$6, %r11
	jbe	.L545
	movq	%rdi, %r8
	leaq	(%r10,%rbx,4), %r9
	leaq	(%r14,%rbx,8), %rcx
	xorl	%eax, %eax
	shrq	$3, %r8
	salq	$5, %r8
	.p2align 4,,10
	.p2align 3
.L503:
	vmovups	(%r9,%rax), %ymm0
	vcvtps2pd	%xmm0, %ymm7
	vextractf128	$0x1, %ymm0, %xmm0
	vmovupd	%ymm7, (%rcx,%rax,2)
	vcvtps2pd	%xmm0, %ymm0
	vmovupd	%ymm0, 32(%rcx,%rax,2)
	addq	$32, %rax
	cmpq	%rax, %r8
	jne	.L503
	movq	%rdi, %rax
	andq	$-8, %rax
	addq	%rax, %rdx
	testb	$7, %dil
	je	.L504
.L510:
	subq	%rax, %rdi
	leaq	-1(%rdi), %rcx
	cmpq	$2, %rcx
	jbe	.L505
	addq	%rbx, %rax
	vmovups	(%r10,%rax,4), %xmm0
	leaq	(%r14,%rax,8), %rcx
	movq	%rdi, %rax
	andq	$-4, %rax
	vmovhlps	%xmm0, %xmm3, %xmm3
	addq	%rax, %rdx
	andl	$3, %edi
	vcvtps2pd	%xmm0, %xmm4
	vcvtps2pd	%xmm3, %xmm0
	vmovupd	%xmm4, (%rcx)
	vmovupd	%xmm0, 16(%rcx)
	je	.L504
.L505:
	leaq	0(%r13,%rdx), %rax
	vcvtss2sd	(%r10,%rax,4), %xmm2, %xmm0
	vmovsd	%xmm0, (%r14,%rax,8)
	leaq	1(%rdx), %rax
	cmpq	%rax, %rsi
	jle	.L504
	addq	%r13, %rax
	vcvtss2sd	(%r10,%rax,4), %xmm2, %xmm0
	vmovsd	%xmm0, (%r14,%rax,8)
	leaq	2(%rdx), %rax
	cmpq	%rax, %rsi
	jle	.L504
	addq	%r13, %rax
	vcvtss2sd	(%r10,%rax,4), %xmm2, %xmm0
	vmovsd	%xmm0, (%r14,%rax,8)
.L504:
	vmovsd	(%r12), %xmm4
	vmovq	%xmm1, %rdi
	vucomisd	%xmm1, %xmm4
	vmovq	%xmm4, %rax
	cmovbe	%rdi, %rax
	movq	-40(%rsp), %rdi
	addq	$8, %r15
	addq	%rsi, %r13
	vmovq	%rax, %xmm7
	movq	-8(%rsp), %rax
	vfmadd231sd	%xmm5, %xmm7, %xmm4
	vcvtss2sd	(%rax), %xmm2, %xmm0
	addq	$4, %rax
	vxorpd	%xmm6, %xmm0, %xmm0
	movq	%rax, -8(%rsp)
	movq	-16(%rsp), %rax
	addq	%rax, %rbx
	vmovsd	%xmm4, (%r12)
	addq	%rdi, %r12
	vmovsd	%xmm0, -8(%r15)
	testq	%r11, %r11
	jne	.L502
	movq	-32(%rsp), %rax
	subq	$8, %rdi
	leaq	-1(%rsi), %rbx
	xorl	%r15d, %r15d
	movq	%rdi, -32(%rsp)
	addq	%r14, %rdi
	movq	%r14, %r10
	xorl	%ecx, %ecx
	movq	%rbx, -88(%rsp)
	vmovsd	.LC10(%rip), %xmm5
	vxorpd	%xmm6, %xmm6, %xmm6
	movl	$1, %r9d
	movq	%rdi, -96(%rsp)
	vmovsd	.LC11(%rip), %xmm7
	movq	%rax, -104(%rsp)
	.p2align 4,,10
	.p2align 3
.L529:
	vmovsd	(%r10), %xmm0
	leaq	0(,%r15,8), %rdx
	leaq	(%r14,%rdx), %rdi
	vucomisd	%xmm6, %xmm0
	jbe	.L546
	vucomisd	%xmm0, %xmm5
	jbe	.L546
	vsqrtsd	%xmm0, %xmm0, %xmm3
	vdivsd	%xmm3, %xmm7, %xmm3
	cmpq	%rcx, %rsi
	jle	.L513
	movq	%rsi, %r8
	subq	%rcx, %r8
	cmpq	$2, %rbx
	jbe	.L547
	movq	%r8, %r11
	vbroadcastsd	%xmm3, %ymm1
	movq	%r10, %rax
	shrq	$2, %r11
	salq	$5, %r11
	addq	%r10, %r11
	.p2align 4,,10
	.p2align 3
.L515:
	vmulpd	(%rax), %ymm1, %ymm0
	addq	$32, %rax
	vmovupd	%ymm0, -32(%rax)
	cmpq	%r11, %rax
	jne	.L515
	movq	%r8, %r11
	andq	$-4, %r11
	leaq	(%r11,%rcx), %rax
	testb	$3, %r8b
	je	.L513
.L514:
	subq	%r11, %r8
	cmpq	$1, %r8
	je	.L517
	leaq	-1(%r11,%r9), %r11
	vmovddup	%xmm3, %xmm0
	leaq	(%r14,%r11,8), %r11
	vmulpd	(%r11), %xmm0, %xmm0
	vmovupd	%xmm0, (%r11)
	testb	$1, %r8b
	je	.L513
	andq	$-2, %r8
	addq	%r8, %rax
.L517:
	leaq	(%rdi,%rax,8), %rax
	vmulsd	(%rax), %xmm3, %xmm0
	vmovsd	%xmm0, (%rax)
.L513:
	movq	-24(%rsp), %rax
	leaq	1(%rcx), %r11
	vmulsd	(%rax,%rcx,8), %xmm3, %xmm3
	vmovsd	%xmm3, (%rax,%rcx,8)
	cmpq	%r11, %rsi
	je	.L519
	movq	-96(%rsp), %rax
	addq	%rsi, %r15
	movq	%r11, -48(%rsp)
	movq	%r9, %r12
	movq	%r15, -56(%rsp)
	leaq	(%rsi,%r9), %r13
	movq	%rbx, %r8
	movq	%r11, %rcx
	addq	%rax, %rdx
	movq	-88(%rsp), %rax
	movq	%r10, -64(%rsp)
	movq	%rbx, -72(%rsp)
	salq	$3, %rax
	movq	%r9, -80(%rsp)
	movq	%rax, -8(%rsp)
	.p2align 4,,10
	.p2align 3
.L528:
	movq	%rdx, %rbx
	vmovsd	(%rdi,%rcx,8), %xmm0
	movq	%rcx, %rax
	subq	%r14, %rbx
	cmpq	%rcx, %rsi
	jle	.L526
	cmpq	$1, %r8
	je	.L526
	cmpq	$16, -8(%rsp)
	ja	.L614
	.p2align 4,,10
	.p2align 3
.L526:
	vmovsd	(%rdi,%rax,8), %xmm1
	vfnmadd213sd	(%rdx,%rax,8), %xmm0, %xmm1
	vmovsd	%xmm1, (%rdx,%rax,8)
	addq	$1, %rax
	cmpq	%rax, %rsi
	jg	.L526
	subq	$1, %r8
	.p2align 4,,10
	.p2align 3
.L527:
	movq	-24(%rsp), %rax
	addq	$1, %r12
	vfnmadd213sd	(%rax,%rcx,8), %xmm3, %xmm0
	vmovsd	%xmm0, (%rax,%rcx,8)
	movq	-32(%rsp), %rax
	addq	$1, %rcx
	addq	%rax, -8(%rsp)
	addq	%rax, %rdx
	movq	-16(%rsp), %rax
	addq	%rax, %r13
	cmpq	%rcx, %rsi
	jne	.L528
	movq	-40(%rsp), %rax
	movq	-64(%rsp), %r10
	movq	-48(%rsp), %r11
	movq	-72(%rsp), %rbx
	movq	-80(%rsp), %r9
	addq	%rax, %r10
	movq	-16(%rsp), %rax
	movq	-56(%rsp), %r15
	subq	$1, %rbx
	movq	%r11, %rcx
	addq	%rax, %r9
	jmp	.L529
	.p2align 4,,10
	.p2align 3
.L614:
	cmpq	%rcx, %rsi
	movl	$1, %r10d
	cmovg	%r8, %r10
	subq	$1, %r8
	cmpq	$2, %r8
	jbe	.L550
	movq	%r10, %r11
	leaq	(%r14,%r13,8), %r9
	leaq	(%r14,%r12,8), %r15
	xorl	%eax, %eax
	shrq	$2, %r11
	vbroadcastsd	%xmm0, %ymm4
	salq	$5, %r11
	.p2align 4,,10
	.p2align 3
.L522:
	vmovupd	(%r15,%rax), %ymm1
	vfnmadd213pd	(%r9,%rax), %ymm4, %ymm1
	vmovupd	%ymm1, (%r9,%rax)
	addq	$32, %rax
	cmpq	%rax, %r11
	jne	.L522
	movq	%r10, %r9
	andq	$-4, %r9
	leaq	(%r9,%rcx), %rax
	testb	$3, %r10b
	je	.L527
.L521:
	subq	%r9, %r10
	cmpq	$1, %r10
	je	.L524
	leaq	(%r9,%r13), %r11
	addq	%r12, %r9
	vmovddup	%xmm0, %xmm1
	leaq	(%r14,%r11,8), %r11
	vmovupd	(%r11), %xmm4
	vfnmadd132pd	(%r14,%r9,8), %xmm4, %xmm1
	vmovupd	%xmm1, (%r11)
	testb	$1, %r10b
	je	.L527
	andq	$-2, %r10
	addq	%r10, %rax
.L524:
	leaq	(%rbx,%rax,8), %r9
	vmovsd	(%rdi,%rax,8), %xmm1
	addq	%r14, %r9
	vfnmadd213sd	(%r9), %xmm0, %xmm1
	vmovsd	%xmm1, (%r9)
	jmp	.L527
.L550:
	xorl	%r9d, %r9d
	jmp	.L521
.L547:
	xorl	%r11d, %r11d
	movq	%rcx, %rax
	jmp	.L514
.L545:
	xorl	%eax, %eax
	jmp	.L510
.L612:
	vzeroupper
.L501:
	leaq	-40(%rbp), %rsp
	movl	$1, %eax
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
.L546:
	.cfi_restore_state
	xorl	%eax, %eax
	vzeroupper
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
.L519:
	.cfi_restore_state
	movq	-16(%rsp), %rdx
	movq	-88(%rsp), %r9
	movq	%r11, -8(%rsp)
	xorl	%r12d, %r12d
	movq	-104(%rsp), %rax
	movq	%rcx, -16(%rsp)
	imulq	%rcx, %rdx
	movq	-24(%rsp), %rcx
	imulq	%rsi, %r9
	movq	%rax, -32(%rsp)
	leaq	(%r14,%rdx,8), %r15
	movq	%rsi, %rdx
	leaq	(%r9,%rsi), %r10
.L536:
	movq	-8(%rsp), %rbx
	movq	%rdx, %rdi
	leaq	1(%r12), %r13
	subq	$1, %rdx
	vmovsd	-8(%rcx,%rdi,8), %xmm0
	movq	%rdi, %rax
	cmpq	%rbx, %rdi
	jge	.L530
	leaq	-1(%r12), %r8
	cmpq	$2, %r8
	jbe	.L551
	movq	%r12, %r8
	leaq	(%r14,%r10,8), %rbx
	leaq	(%rcx,%rdi,8), %r11
	xorl	%eax, %eax
	shrq	$2, %r8
	salq	$5, %r8
	.p2align 4,,10
	.p2align 3
.L532:
	vmovupd	(%r11,%rax), %ymm7
	vmulpd	(%rbx,%rax), %ymm7, %ymm3
	addq	$32, %rax
	vsubsd	%xmm3, %xmm0, %xmm0
	vunpckhpd	%xmm3, %xmm3, %xmm4
	vextractf128	$0x1, %ymm3, %xmm1
	vsubsd	%xmm4, %xmm0, %xmm0
	vsubsd	%xmm1, %xmm0, %xmm0
	vunpckhpd	%xmm1, %xmm1, %xmm1
	vsubsd	%xmm1, %xmm0, %xmm0
	cmpq	%rax, %r8
	jne	.L532
	movq	%r12, %r8
	andq	$-4, %r8
	andl	$3, %r12d
	leaq	(%rdi,%r8), %rax
	je	.L530
.L531:
	movq	%r13, %rbx
	subq	%r8, %rbx
	leaq	-1(%rbx), %r11
	cmpq	$2, %rbx
	je	.L534
	leaq	(%r8,%r10), %rbx
	addq	%rdi, %r8
	vmovupd	(%rcx,%r8,8), %xmm1
	vmulpd	(%r14,%rbx,8), %xmm1, %xmm1
	vsubsd	%xmm1, %xmm0, %xmm0
	vunpckhpd	%xmm1, %xmm1, %xmm1
	vsubsd	%xmm1, %xmm0, %xmm0
	testb	$1, %r11b
	je	.L530
	andq	$-2, %r11
	addq	%r11, %rax
.L534:
	leaq	(%r9,%rax), %r8
	vmovsd	(%r14,%r8,8), %xmm5
	vfnmadd231sd	(%rcx,%rax,8), %xmm5, %xmm0
.L530:
	movq	-40(%rsp), %rax
	subq	%rsi, %r10
	vdivsd	(%r15), %xmm0, %xmm0
	movq	%r13, %r12
	vmovsd	%xmm0, -8(%rcx,%rdi,8)
	subq	%rsi, %r9
	subq	$1, %r10
	subq	%rax, %r15
	testq	%rdx, %rdx
	jne	.L536
	cmpq	$6, -88(%rsp)
	movq	-8(%rsp), %r11
	movq	-16(%rsp), %rcx
	movq	-32(%rsp), %rax
	jbe	.L552
	movq	%rsi, %rdi
	movq	-24(%rsp), %r8
	shrq	$3, %rdi
	salq	$5, %rdi
.L539:
	vcvtpd2psy	(%r8,%rdx,2), %xmm0
	vcvtpd2psy	32(%r8,%rdx,2), %xmm1
	vinsertf128	$0x1, %xmm1, %ymm0, %ymm0
	vmovups	%ymm0, (%rax,%rdx)
	addq	$32, %rdx
	cmpq	%rdx, %rdi
	jne	.L539
	movq	%rsi, %rdi
	andq	$-8, %rdi
	movq	%rdi, %rdx
	cmpq	%rsi, %rdi
	je	.L612
.L538:
	subq	%rdx, %rsi
	leaq	-1(%rsi), %r8
	cmpq	$2, %r8
	jbe	.L542
	movq	-24(%rsp), %rbx
	vmovupd	(%rbx,%rdx,8), %xmm6
	vinsertf128	$0x1, 16(%rbx,%rdx,8), %ymm6, %ymm0
	vcvtpd2psy	%ymm0, %xmm0
	vmovups	%xmm0, (%rax,%rdx,4)
	movq	%rsi, %rdx
	andq	$-4, %rdx
	vmovapd	%xmm6, -8(%rsp)
	addq	%rdx, %rdi
	andl	$3, %esi
	je	.L612
.L542:
	movq	-24(%rsp), %rbx
	leaq	0(,%rdi,8), %rsi
	leaq	0(,%rdi,4), %rdx
	vcvtsd2ss	(%rbx,%rdi,8), %xmm2, %xmm0
	vmovss	%xmm0, (%rax,%rdi,4)
	cmpq	%rdi, %rcx
	jle	.L612
	addq	$2, %rdi
	vcvtsd2ss	8(%rbx,%rsi), %xmm2, %xmm0
	vmovss	%xmm0, 4(%rax,%rdx)
	cmpq	%rdi, %r11
	jle	.L612
	vcvtsd2ss	16(%rbx,%rsi), %xmm2, %xmm2
	vmovss	%xmm2, 8(%rax,%rdx)
	vzeroupper
	jmp	.L501
.L551:
	xorl	%r8d, %r8d
	jmp	.L531
.L552:
	xorl	%edi, %edi
	jmp	.L538
	.cfi_endproc
.LFE25:
	.size	_ZN7tfgmvae12_GLOBAL__N_111damped_stepEPKfS2_lddPdS3_Pf, .-_ZN7tfgmvae12_GLOBAL__N_111damped_stepEPKfS2_lddPdS3_Pf
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_18activateEPfllPKflNS_10ActivationEfS1_, @function
_ZN7tfgmvae12_GLOBAL__N_18activateEPfllPKflNS_10ActivationEfS1_:
.LFB15:
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	movq	%rdi, %rax
	vmovaps	%xmm0, %xmm1
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	pushq	%r15
	.cfi_offset 15, -24
	movq	%rcx, %r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%rbx
	andq	$-32, %rsp
	subq	$552, %rsp
	.cfi_offset 14, -32
	.cfi_offset 13, -40
	.cfi_offset 12, -48
	.cfi_offset 3, -56
	movq	%rsi, 544(%rsp)
	movq	%r8, 536(%rsp)
	movq	16(%rbp), %rcx
	testl	%r9d, %r9d
	jne	.L616
	testq	%r15, %r15
	jne	.L616
.L1344:
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
	.p2align 4,,10
	.p2align 3
.L616:
	.cfi_restore_state
	cmpl	$10, %r9d
	ja	.L1344
	leaq	.L619(%rip), %rdi
	movl	%r9d, %r9d
	movslq	(%rdi,%r9,4), %rsi
	addq	%rdi, %rsi
	cmpq	$0, 544(%rsp)
	jmp	*%rsi
	.section	.rodata
	.align 4
	.align 4
.L619:
	.long	.L629-.L619
	.long	.L628-.L619
	.long	.L627-.L619
	.long	.L626-.L619
	.long	.L625-.L619
	.long	.L624-.L619
	.long	.L623-.L619
	.long	.L622-.L619
	.long	.L621-.L619
	.long	.L620-.L619
	.long	.L618-.L619
	.text
	.p2align 4,,10
	.p2align 3
.L620:
	jle	.L1344
	movq	%rdx, %rcx
	leaq	-1(%rdx), %rbx
	movq	%rdx, %r12
	movq	%rax, %r11
	shrq	$3, %rcx
	movq	%rbx, -24(%rsp)
	andq	$-8, %r12
	xorl	%r8d, %r8d
	salq	$5, %rcx
	leaq	0(,%rdx,4), %r14
	xorl	%r10d, %r10d
	xorl	%ebx, %ebx
	movq	%rcx, %r13
	.p2align 4,,10
	.p2align 3
.L976:
	vxorps	%xmm1, %xmm1, %xmm1
	testq	%r15, %r15
	je	.L935
	vmovss	(%r15,%r10,4), %xmm1
.L935:
	testq	%rdx, %rdx
	jle	.L942
	cmpq	$6, -24(%rsp)
	jbe	.L1085
	vbroadcastss	.LC25(%rip), %ymm7
	vmovd	%xmm1, %edi
	leaq	(%r11,%r13), %rsi
	vbroadcastss	.LC23(%rip), %ymm5
	vbroadcastss	.LC1(%rip), %ymm15
	movq	%r11, %rcx
	vbroadcastss	.LC78(%rip), %ymm9
	vbroadcastss	%xmm1, %ymm12
	vmovaps	%ymm7, 8(%rsp)
	vxorps	%xmm8, %xmm8, %xmm8
	vbroadcastss	.LC29(%rip), %ymm7
	vbroadcastss	.LC21(%rip), %ymm11
	vmovaps	%ymm5, 456(%rsp)
	vmovaps	%ymm15, %ymm1
	vbroadcastss	.LC27(%rip), %ymm5
	vbroadcastss	.LC48(%rip), %ymm10
	vmovaps	%ymm7, 72(%rsp)
	vbroadcastss	.LC33(%rip), %ymm7
	vmovaps	%ymm5, 40(%rsp)
	vbroadcastss	.LC31(%rip), %ymm5
	vmovaps	%ymm7, 136(%rsp)
	vbroadcastss	.LC37(%rip), %ymm7
	vmovaps	%ymm5, 104(%rsp)
	vbroadcastss	.LC35(%rip), %ymm5
	vmovaps	%ymm7, 200(%rsp)
	vbroadcastss	.LC41(%rip), %ymm7
	vmovaps	%ymm5, 168(%rsp)
	vbroadcastss	.LC39(%rip), %ymm5
	vmovaps	%ymm7, 264(%rsp)
	vbroadcastss	.LC12(%rip), %ymm7
	vmovaps	%ymm5, 232(%rsp)
	vbroadcastss	.LC43(%rip), %ymm5
	vmovaps	%ymm7, 488(%rsp)
	vbroadcastss	.LC113(%rip), %ymm7
	vmovaps	%ymm5, 296(%rsp)
	vbroadcastss	.LC17(%rip), %ymm5
	vmovaps	%ymm7, 424(%rsp)
	vbroadcastss	.LC115(%rip), %ymm7
	vmovaps	%ymm7, 392(%rsp)
	vbroadcastss	.LC117(%rip), %ymm7
	vbroadcastss	.LC123(%rip), %ymm13
	vbroadcastss	.LC121(%rip), %ymm14
	vmovaps	%ymm7, 360(%rsp)
	vmovaps	%ymm13, %ymm15
	vbroadcastss	.LC119(%rip), %ymm7
	vmovaps	%ymm12, %ymm13
	vmovaps	%ymm9, %ymm12
	vmovaps	%ymm7, 328(%rsp)
	.p2align 4,,10
	.p2align 3
.L940:
	vaddps	(%rcx), %ymm13, %ymm2
	vmovaps	72(%rsp), %ymm6
	addq	$32, %rcx
	vmovaps	456(%rsp), %ymm7
	vcmpnltps	%ymm8, %ymm2, %ymm0
	vxorps	%ymm12, %ymm2, %ymm4
	vblendvps	%ymm0, %ymm2, %ymm4, %ymm4
	vaddps	%ymm4, %ymm4, %ymm3
	vfmadd213ps	8(%rsp), %ymm3, %ymm7
	vaddps	40(%rsp), %ymm7, %ymm0
	vpaddd	.LC44(%rip), %ymm7, %ymm7
	vcmpltps	%ymm15, %ymm4, %ymm4
	vpslld	$23, %ymm7, %ymm7
	vcmpnltps	%ymm11, %ymm3, %ymm9
	vfnmadd132ps	%ymm0, %ymm3, %ymm6
	vfmadd132ps	104(%rsp), %ymm6, %ymm0
	vmovaps	136(%rsp), %ymm6
	vfmadd213ps	168(%rsp), %ymm0, %ymm6
	vfmadd213ps	200(%rsp), %ymm0, %ymm6
	vfmadd213ps	232(%rsp), %ymm0, %ymm6
	vfmadd213ps	264(%rsp), %ymm0, %ymm6
	vfmadd213ps	296(%rsp), %ymm0, %ymm6
	vmulps	%ymm6, %ymm0, %ymm6
	vfmadd132ps	%ymm6, %ymm0, %ymm0
	vcmpnltps	%ymm3, %ymm10, %ymm6
	vpand	%ymm9, %ymm6, %ymm6
	vaddps	%ymm5, %ymm0, %ymm0
	vfmadd132ps	%ymm7, %ymm5, %ymm0
	vcmpltps	%ymm3, %ymm10, %ymm7
	vcmpltps	%ymm11, %ymm3, %ymm3
	vpand	%ymm9, %ymm7, %ymm7
	vpandn	%ymm6, %ymm7, %ymm6
	vdivps	%ymm0, %ymm1, %ymm0
	vsubps	%ymm0, %ymm5, %ymm0
	vblendvps	%ymm6, %ymm0, %ymm5, %ymm0
	vcmpltps	%ymm8, %ymm2, %ymm6
	vblendvps	%ymm3, 488(%rsp), %ymm0, %ymm0
	vxorps	%ymm12, %ymm0, %ymm3
	vblendvps	%ymm6, %ymm3, %ymm0, %ymm0
	vmovaps	424(%rsp), %ymm6
	vmulps	%ymm2, %ymm2, %ymm3
	vfmadd213ps	392(%rsp), %ymm3, %ymm6
	vfmadd213ps	360(%rsp), %ymm3, %ymm6
	vfmadd213ps	328(%rsp), %ymm3, %ymm6
	vmulps	%ymm3, %ymm2, %ymm7
	vfmadd132ps	%ymm6, %ymm14, %ymm3
	vfmadd132ps	%ymm7, %ymm2, %ymm3
	vblendvps	%ymm4, %ymm3, %ymm0, %ymm0
	vmovups	%ymm0, -32(%rcx)
	cmpq	%rcx, %rsi
	jne	.L940
	vmovd	%edi, %xmm1
	cmpq	%r12, %rdx
	je	.L942
	movq	%r12, %rsi
	movq	%r12, %rcx
.L939:
	movq	%rdx, %rdi
	subq	%rsi, %rdi
	leaq	-1(%rdi), %r9
	cmpq	$2, %r9
	jbe	.L944
	addq	%r8, %rsi
	vshufps	$0, %xmm1, %xmm1, %xmm3
	vxorps	%xmm8, %xmm8, %xmm8
	vbroadcastss	.LC78(%rip), %xmm7
	vbroadcastss	.LC23(%rip), %xmm5
	leaq	(%rax,%rsi,4), %rsi
	vbroadcastss	.LC29(%rip), %xmm2
	vbroadcastss	.LC31(%rip), %xmm9
	vaddps	(%rsi), %xmm3, %xmm3
	vcmpnltps	%xmm8, %xmm3, %xmm0
	vcmpltps	%xmm8, %xmm3, %xmm8
	vxorps	%xmm7, %xmm3, %xmm6
	vblendvps	%xmm0, %xmm3, %xmm6, %xmm6
	vbroadcastss	.LC25(%rip), %xmm0
	vaddps	%xmm6, %xmm6, %xmm4
	vfmadd132ps	%xmm4, %xmm0, %xmm5
	vbroadcastss	.LC27(%rip), %xmm0
	vaddps	%xmm0, %xmm5, %xmm0
	vpaddd	.LC62(%rip), %xmm5, %xmm5
	vpslld	$23, %xmm5, %xmm5
	vfnmadd132ps	%xmm0, %xmm4, %xmm2
	vfmadd132ps	%xmm9, %xmm2, %xmm0
	vbroadcastss	.LC35(%rip), %xmm9
	vbroadcastss	.LC33(%rip), %xmm2
	vfmadd132ps	%xmm0, %xmm9, %xmm2
	vbroadcastss	.LC37(%rip), %xmm9
	vfmadd132ps	%xmm0, %xmm9, %xmm2
	vbroadcastss	.LC39(%rip), %xmm9
	vfmadd132ps	%xmm0, %xmm9, %xmm2
	vbroadcastss	.LC41(%rip), %xmm9
	vfmadd132ps	%xmm0, %xmm9, %xmm2
	vbroadcastss	.LC43(%rip), %xmm9
	vfmadd132ps	%xmm0, %xmm9, %xmm2
	vbroadcastss	.LC21(%rip), %xmm9
	vmulps	%xmm2, %xmm0, %xmm2
	vfmadd132ps	%xmm2, %xmm0, %xmm0
	vbroadcastss	.LC17(%rip), %xmm2
	vaddps	%xmm2, %xmm0, %xmm0
	vfmadd132ps	%xmm5, %xmm2, %xmm0
	vbroadcastss	.LC48(%rip), %xmm5
	vcmpltps	%xmm4, %xmm5, %xmm10
	vcmpnltps	%xmm4, %xmm5, %xmm5
	vmovaps	%xmm0, %xmm11
	vcmpnltps	%xmm9, %xmm4, %xmm0
	vcmpltps	%xmm9, %xmm4, %xmm4
	vpand	%xmm0, %xmm10, %xmm10
	vpand	%xmm0, %xmm5, %xmm5
	vbroadcastss	.LC1(%rip), %xmm0
	vpandn	%xmm5, %xmm10, %xmm5
	vdivps	%xmm11, %xmm0, %xmm0
	vsubps	%xmm0, %xmm2, %xmm0
	vblendvps	%xmm5, %xmm0, %xmm2, %xmm2
	vbroadcastss	.LC12(%rip), %xmm0
	vblendvps	%xmm4, %xmm0, %xmm2, %xmm2
	vbroadcastss	.LC113(%rip), %xmm4
	vmulps	%xmm3, %xmm3, %xmm0
	vxorps	%xmm7, %xmm2, %xmm7
	vblendvps	%xmm8, %xmm7, %xmm2, %xmm2
	vbroadcastss	.LC115(%rip), %xmm7
	vmulps	%xmm0, %xmm3, %xmm5
	vfmadd132ps	%xmm0, %xmm7, %xmm4
	vbroadcastss	.LC117(%rip), %xmm7
	vfmadd132ps	%xmm0, %xmm7, %xmm4
	vbroadcastss	.LC119(%rip), %xmm7
	vfmadd132ps	%xmm0, %xmm7, %xmm4
	vbroadcastss	.LC121(%rip), %xmm7
	vfmadd132ps	%xmm4, %xmm7, %xmm0
	vfmadd132ps	%xmm5, %xmm3, %xmm0
	vbroadcastss	.LC123(%rip), %xmm3
	vcmpltps	%xmm3, %xmm6, %xmm6
	vblendvps	%xmm6, %xmm0, %xmm2, %xmm2
	vmovups	%xmm2, (%rsi)
	movq	%rdi, %rsi
	andq	$-4, %rsi
	addq	%rsi, %rcx
	andl	$3, %edi
	je	.L942
.L944:
	leaq	(%rcx,%r8), %rsi
	vxorps	%xmm2, %xmm2, %xmm2
	leaq	(%rax,%rsi,4), %rsi
	vaddss	(%rsi), %xmm1, %xmm0
	vcomiss	%xmm0, %xmm2
	ja	.L1348
	vaddss	%xmm0, %xmm0, %xmm2
	vmovss	.LC21(%rip), %xmm4
	vmovaps	%xmm0, %xmm3
	vucomiss	%xmm2, %xmm4
	jbe	.L1004
	vmovss	.LC12(%rip), %xmm2
.L952:
	vmovss	.LC123(%rip), %xmm5
	vcomiss	%xmm3, %xmm5
	jbe	.L954
	vmulss	%xmm0, %xmm0, %xmm3
	vmovss	.LC113(%rip), %xmm5
	vfmadd213ss	.LC115(%rip), %xmm3, %xmm5
	vfmadd213ss	.LC117(%rip), %xmm3, %xmm5
	vfmadd213ss	.LC119(%rip), %xmm3, %xmm5
	vmulss	%xmm0, %xmm3, %xmm2
	vfmadd213ss	.LC121(%rip), %xmm5, %xmm3
	vfmadd132ss	%xmm3, %xmm0, %xmm2
.L954:
	vmovss	%xmm2, (%rsi)
	leaq	1(%rcx), %rsi
	cmpq	%rsi, %rdx
	jle	.L942
	addq	%r8, %rsi
	vxorps	%xmm2, %xmm2, %xmm2
	leaq	(%rax,%rsi,4), %rsi
	vaddss	(%rsi), %xmm1, %xmm0
	vcomiss	%xmm0, %xmm2
	ja	.L1349
	vaddss	%xmm0, %xmm0, %xmm2
	vmovaps	%xmm0, %xmm3
	vucomiss	%xmm2, %xmm4
	jbe	.L1003
	vmovss	.LC12(%rip), %xmm2
.L962:
	vmovss	.LC123(%rip), %xmm5
	vcomiss	%xmm3, %xmm5
	jbe	.L964
	vmulss	%xmm0, %xmm0, %xmm5
	vmovss	.LC113(%rip), %xmm3
	vfmadd213ss	.LC115(%rip), %xmm5, %xmm3
	vfmadd213ss	.LC117(%rip), %xmm5, %xmm3
	vfmadd213ss	.LC119(%rip), %xmm5, %xmm3
	vfmadd213ss	.LC121(%rip), %xmm5, %xmm3
	vmulss	%xmm0, %xmm5, %xmm2
	vfmadd132ss	%xmm3, %xmm0, %xmm2
.L964:
	addq	$2, %rcx
	vmovss	%xmm2, (%rsi)
	cmpq	%rcx, %rdx
	jle	.L942
	addq	%r8, %rcx
	vxorps	%xmm0, %xmm0, %xmm0
	leaq	(%rax,%rcx,4), %rcx
	vaddss	(%rcx), %xmm1, %xmm1
	vcomiss	%xmm1, %xmm0
	ja	.L1350
	vaddss	%xmm1, %xmm1, %xmm0
	vmovaps	%xmm1, %xmm2
	vucomiss	%xmm0, %xmm4
	jbe	.L974
	vmovss	.LC12(%rip), %xmm0
.L970:
	vmovss	.LC123(%rip), %xmm7
	vcomiss	%xmm2, %xmm7
	jbe	.L968
	vmulss	%xmm1, %xmm1, %xmm2
	vmovss	.LC113(%rip), %xmm3
	vfmadd213ss	.LC115(%rip), %xmm2, %xmm3
	vfmadd213ss	.LC117(%rip), %xmm2, %xmm3
	vfmadd213ss	.LC119(%rip), %xmm2, %xmm3
	vmulss	%xmm2, %xmm1, %xmm0
	vfmadd213ss	.LC121(%rip), %xmm3, %xmm2
	vfmadd132ss	%xmm2, %xmm1, %xmm0
.L968:
	vmovss	%xmm0, (%rcx)
.L942:
	addq	$1, %r10
	addq	$1, %rbx
	addq	%r14, %r11
	addq	%rdx, %r8
	cmpq	%r10, 536(%rsp)
	je	.L1351
	cmpq	%rbx, 544(%rsp)
	jne	.L976
	jmp	.L1347
	.p2align 4,,10
	.p2align 3
.L618:
	jle	.L1344
	movq	%rdx, %rcx
	leaq	-1(%rdx), %rbx
	movq	%rax, %r10
	xorl	%edi, %edi
	shrq	$3, %rcx
	xorl	%r9d, %r9d
	xorl	%r11d, %r11d
	movl	$-1262485377, %r14d
	salq	$5, %rcx
	movq	%rbx, 296(%rsp)
	movq	%rdx, %rbx
	leaq	0(,%rdx,4), %r13
	movq	%rcx, 264(%rsp)
	andq	$-8, %rbx
	.p2align 4,,10
	.p2align 3
.L997:
	vxorps	%xmm1, %xmm1, %xmm1
	testq	%r15, %r15
	je	.L977
	vmovss	(%r15,%r9,4), %xmm1
.L977:
	testq	%rdx, %rdx
	jle	.L984
	cmpq	$6, 296(%rsp)
	jbe	.L1093
	movq	264(%rsp), %rcx
	vmovd	%r14d, %xmm8
	vbroadcastss	.LC35(%rip), %ymm5
	vbroadcastss	%xmm1, %ymm15
	vbroadcastss	.LC136(%rip), %ymm7
	vmovd	%xmm1, %r8d
	vbroadcastss	.LC33(%rip), %ymm10
	vpbroadcastd	%xmm8, %ymm8
	vmovaps	%ymm5, 488(%rsp)
	leaq	(%r10,%rcx), %rsi
	movq	%r10, %rcx
	vbroadcastss	.LC37(%rip), %ymm5
	vbroadcastss	.LC18(%rip), %ymm9
	vmovaps	%ymm10, %ymm1
	vbroadcastss	.LC140(%rip), %ymm6
	vmovaps	%ymm7, 328(%rsp)
	vmovaps	%ymm5, 456(%rsp)
	vbroadcastss	.LC39(%rip), %ymm5
	vbroadcastss	.LC25(%rip), %ymm14
	vbroadcastss	.LC27(%rip), %ymm13
	vmovaps	%ymm9, %ymm10
	vbroadcastss	.LC29(%rip), %ymm12
	vmovaps	%ymm6, %ymm9
	vmovaps	%ymm5, 424(%rsp)
	vbroadcastss	.LC41(%rip), %ymm5
	vbroadcastss	.LC31(%rip), %ymm11
	vbroadcastss	.LC17(%rip), %ymm3
	vbroadcastss	.LC138(%rip), %ymm7
	vmovaps	%ymm5, 392(%rsp)
	vbroadcastss	.LC43(%rip), %ymm5
	vmovaps	%ymm5, 360(%rsp)
	.p2align 4,,10
	.p2align 3
.L982:
	vaddps	(%rcx), %ymm15, %ymm2
	addq	$32, %rcx
	vmovaps	328(%rsp), %ymm5
	vfmadd132ps	%ymm2, %ymm14, %ymm5
	vcmpnltps	%ymm2, %ymm7, %ymm6
	vaddps	%ymm13, %ymm5, %ymm0
	vpaddd	%ymm8, %ymm5, %ymm5
	vpslld	$23, %ymm5, %ymm5
	vmovaps	%ymm0, %ymm4
	vfnmsub132ps	%ymm12, %ymm2, %ymm4
	vfmadd132ps	%ymm11, %ymm4, %ymm0
	vmovaps	488(%rsp), %ymm4
	vfmadd231ps	%ymm1, %ymm0, %ymm4
	vfmadd213ps	456(%rsp), %ymm0, %ymm4
	vfmadd213ps	424(%rsp), %ymm0, %ymm4
	vfmadd213ps	392(%rsp), %ymm0, %ymm4
	vfmadd213ps	360(%rsp), %ymm0, %ymm4
	vmulps	%ymm4, %ymm0, %ymm4
	vfmadd132ps	%ymm4, %ymm0, %ymm0
	vcmpnltps	%ymm9, %ymm2, %ymm4
	vpand	%ymm6, %ymm4, %ymm4
	vaddps	%ymm3, %ymm0, %ymm0
	vfmadd132ps	%ymm5, %ymm3, %ymm0
	vcmpltps	%ymm9, %ymm2, %ymm5
	vcmpltps	%ymm2, %ymm7, %ymm2
	vpand	%ymm6, %ymm5, %ymm5
	vpandn	%ymm4, %ymm5, %ymm4
	vdivps	%ymm0, %ymm3, %ymm0
	vblendvps	%ymm4, %ymm0, %ymm10, %ymm0
	vblendvps	%ymm2, %ymm3, %ymm0, %ymm0
	vmovups	%ymm0, -32(%rcx)
	cmpq	%rcx, %rsi
	jne	.L982
	vmovd	%r8d, %xmm1
	cmpq	%rbx, %rdx
	je	.L984
	movq	%rbx, %rsi
	movq	%rbx, %rcx
.L981:
	movq	%rdx, %r8
	subq	%rsi, %r8
	leaq	-1(%r8), %r12
	cmpq	$2, %r12
	jbe	.L986
	addq	%rdi, %rsi
	vshufps	$0, %xmm1, %xmm1, %xmm3
	vbroadcastss	.LC25(%rip), %xmm0
	vbroadcastss	.LC136(%rip), %xmm4
	vbroadcastss	.LC29(%rip), %xmm2
	leaq	(%rax,%rsi,4), %rsi
	vbroadcastss	.LC31(%rip), %xmm5
	vbroadcastss	.LC138(%rip), %xmm6
	vaddps	(%rsi), %xmm3, %xmm3
	vfmadd132ps	%xmm3, %xmm0, %xmm4
	vcmpnltps	%xmm3, %xmm6, %xmm7
	vbroadcastss	.LC27(%rip), %xmm0
	vcmpltps	%xmm3, %xmm6, %xmm6
	vaddps	%xmm0, %xmm4, %xmm0
	vpaddd	.LC62(%rip), %xmm4, %xmm4
	vpslld	$23, %xmm4, %xmm4
	vfnmsub132ps	%xmm0, %xmm3, %xmm2
	vfmadd132ps	%xmm5, %xmm2, %xmm0
	vbroadcastss	.LC35(%rip), %xmm5
	vbroadcastss	.LC33(%rip), %xmm2
	vfmadd132ps	%xmm0, %xmm5, %xmm2
	vbroadcastss	.LC37(%rip), %xmm5
	vfmadd132ps	%xmm0, %xmm5, %xmm2
	vbroadcastss	.LC39(%rip), %xmm5
	vfmadd132ps	%xmm0, %xmm5, %xmm2
	vbroadcastss	.LC41(%rip), %xmm5
	vfmadd132ps	%xmm0, %xmm5, %xmm2
	vbroadcastss	.LC43(%rip), %xmm5
	vfmadd132ps	%xmm0, %xmm5, %xmm2
	vbroadcastss	.LC17(%rip), %xmm5
	vmulps	%xmm2, %xmm0, %xmm2
	vfmadd132ps	%xmm2, %xmm0, %xmm0
	vbroadcastss	.LC140(%rip), %xmm2
	vaddps	%xmm5, %xmm0, %xmm0
	vfmadd132ps	%xmm4, %xmm5, %xmm0
	vcmpltps	%xmm2, %xmm3, %xmm4
	vcmpnltps	%xmm2, %xmm3, %xmm2
	vpand	%xmm7, %xmm4, %xmm4
	vpand	%xmm7, %xmm2, %xmm2
	vdivps	%xmm0, %xmm5, %xmm0
	vpandn	%xmm2, %xmm4, %xmm4
	vbroadcastss	.LC18(%rip), %xmm2
	vblendvps	%xmm4, %xmm0, %xmm2, %xmm0
	vblendvps	%xmm6, %xmm5, %xmm0, %xmm0
	vmovups	%xmm0, (%rsi)
	movq	%r8, %rsi
	andq	$-4, %rsi
	addq	%rsi, %rcx
	andl	$3, %r8d
	je	.L984
.L986:
	leaq	(%rcx,%rdi), %rsi
	leaq	(%rax,%rsi,4), %rsi
	vaddss	(%rsi), %xmm1, %xmm0
	vucomiss	.LC138(%rip), %xmm0
	ja	.L1339
	vmovss	.LC140(%rip), %xmm7
	vucomiss	%xmm0, %xmm7
	jbe	.L1352
	vmovss	.LC18(%rip), %xmm0
.L988:
	vmovss	%xmm0, (%rsi)
	leaq	1(%rcx), %rsi
	cmpq	%rsi, %rdx
	jle	.L984
	addq	%rdi, %rsi
	leaq	(%rax,%rsi,4), %rsi
	vaddss	(%rsi), %xmm1, %xmm0
	vucomiss	.LC138(%rip), %xmm0
	ja	.L1341
	vmovss	.LC140(%rip), %xmm5
	vucomiss	%xmm0, %xmm5
	jbe	.L1353
	vmovss	.LC18(%rip), %xmm0
.L991:
	addq	$2, %rcx
	vmovss	%xmm0, (%rsi)
	cmpq	%rcx, %rdx
	jle	.L984
	addq	%rdi, %rcx
	vmovss	.LC17(%rip), %xmm0
	leaq	(%rax,%rcx,4), %rcx
	vaddss	(%rcx), %xmm1, %xmm1
	vucomiss	.LC138(%rip), %xmm1
	ja	.L995
	vmovss	.LC140(%rip), %xmm7
	vucomiss	%xmm1, %xmm7
	jbe	.L1354
	vmovss	.LC18(%rip), %xmm0
.L995:
	vmovss	%xmm0, (%rcx)
.L984:
	addq	$1, %r9
	addq	$1, %r11
	addq	%r13, %r10
	addq	%rdx, %rdi
	cmpq	%r9, 536(%rsp)
	je	.L1355
	cmpq	%r11, 544(%rsp)
	jne	.L997
	jmp	.L1347
	.p2align 4,,10
	.p2align 3
.L629:
	jle	.L1344
	leaq	-1(%rdx), %rbx
	movq	%rdx, %r13
	movq	%rax, %r10
	xorl	%edi, %edi
	movq	%rbx, 488(%rsp)
	shrq	$3, %r13
	movq	%rdx, %rbx
	xorl	%r9d, %r9d
	leaq	0(,%rdx,4), %r14
	salq	$5, %r13
	andq	$-8, %rbx
	xorl	%r11d, %r11d
	.p2align 4,,10
	.p2align 3
.L652:
	vxorps	%xmm1, %xmm1, %xmm1
	testq	%r15, %r15
	je	.L641
	vmovss	(%r15,%r9,4), %xmm1
.L641:
	testq	%rdx, %rdx
	jle	.L648
	cmpq	$6, 488(%rsp)
	jbe	.L1007
	vbroadcastss	%xmm1, %ymm2
	leaq	0(%r13,%r10), %rsi
	movq	%r10, %rcx
	.p2align 4,,10
	.p2align 3
.L646:
	vaddps	(%rcx), %ymm2, %ymm0
	addq	$32, %rcx
	vmovups	%ymm0, -32(%rcx)
	cmpq	%rsi, %rcx
	jne	.L646
	cmpq	%rdx, %rbx
	je	.L648
	movq	%rbx, %rsi
	movq	%rbx, %rcx
.L645:
	movq	%rdx, %r8
	subq	%rsi, %r8
	leaq	-1(%r8), %r12
	cmpq	$2, %r12
	jbe	.L650
	addq	%rdi, %rsi
	vshufps	$0, %xmm1, %xmm1, %xmm0
	leaq	(%rax,%rsi,4), %rsi
	vaddps	(%rsi), %xmm0, %xmm0
	vmovups	%xmm0, (%rsi)
	movq	%r8, %rsi
	andq	$-4, %rsi
	addq	%rsi, %rcx
	andl	$3, %r8d
	je	.L648
.L650:
	leaq	(%rcx,%rdi), %rsi
	leaq	(%rax,%rsi,4), %rsi
	vaddss	(%rsi), %xmm1, %xmm0
	vmovss	%xmm0, (%rsi)
	leaq	1(%rcx), %rsi
	cmpq	%rsi, %rdx
	jle	.L648
	addq	%rdi, %rsi
	addq	$2, %rcx
	leaq	(%rax,%rsi,4), %rsi
	vaddss	(%rsi), %xmm1, %xmm0
	vmovss	%xmm0, (%rsi)
	cmpq	%rcx, %rdx
	jle	.L648
	addq	%rdi, %rcx
	leaq	(%rax,%rcx,4), %rcx
	vaddss	(%rcx), %xmm1, %xmm1
	vmovss	%xmm1, (%rcx)
.L648:
	addq	$1, %r9
	addq	$1, %r11
	addq	%r14, %r10
	addq	%rdx, %rdi
	cmpq	%r9, 536(%rsp)
	je	.L1356
	cmpq	%r11, 544(%rsp)
	jne	.L652
	jmp	.L1347
	.p2align 4,,10
	.p2align 3
.L628:
	jle	.L1344
	leaq	-1(%rdx), %rbx
	movq	%rdx, %r13
	movq	%rax, %r10
	xorl	%edi, %edi
	shrq	$3, %r13
	xorl	%r9d, %r9d
	vxorps	%xmm4, %xmm4, %xmm4
	xorl	%r11d, %r11d
	movq	%rbx, 488(%rsp)
	movq	%rdx, %rbx
	salq	$5, %r13
	vxorps	%xmm5, %xmm5, %xmm5
	leaq	0(,%rdx,4), %r14
	andq	$-8, %rbx
	vxorps	%xmm3, %xmm3, %xmm3
	.p2align 4,,10
	.p2align 3
.L667:
	vxorps	%xmm1, %xmm1, %xmm1
	testq	%r15, %r15
	je	.L653
	vmovss	(%r15,%r9,4), %xmm1
.L653:
	testq	%rdx, %rdx
	jle	.L660
	cmpq	$6, 488(%rsp)
	jbe	.L1010
	vbroadcastss	%xmm1, %ymm2
	leaq	(%r10,%r13), %rsi
	vmovaps	%xmm1, %xmm7
	movq	%r10, %rcx
	.p2align 4,,10
	.p2align 3
.L658:
	vaddps	(%rcx), %ymm2, %ymm1
	addq	$32, %rcx
	vcmpnltps	%ymm3, %ymm1, %ymm0
	vandps	%ymm1, %ymm0, %ymm0
	vmovups	%ymm0, -32(%rcx)
	cmpq	%rcx, %rsi
	jne	.L658
	vmovaps	%xmm7, %xmm1
	cmpq	%rdx, %rbx
	je	.L660
	movq	%rbx, %rsi
	movq	%rbx, %rcx
.L657:
	movq	%rdx, %r8
	subq	%rsi, %r8
	leaq	-1(%r8), %r12
	cmpq	$2, %r12
	jbe	.L662
	addq	%rdi, %rsi
	vshufps	$0, %xmm1, %xmm1, %xmm0
	leaq	(%rax,%rsi,4), %rsi
	vaddps	(%rsi), %xmm0, %xmm0
	vcmpnltps	%xmm5, %xmm0, %xmm2
	vandps	%xmm0, %xmm2, %xmm0
	vmovups	%xmm0, (%rsi)
	movq	%r8, %rsi
	andq	$-4, %rsi
	addq	%rsi, %rcx
	andl	$3, %r8d
	je	.L660
.L662:
	leaq	(%rcx,%rdi), %rsi
	vmovd	%xmm4, %r12d
	leaq	(%rax,%rsi,4), %rsi
	vaddss	(%rsi), %xmm1, %xmm0
	vucomiss	%xmm0, %xmm4
	vmovd	%xmm0, %r8d
	cmova	%r12d, %r8d
	movl	%r8d, (%rsi)
	leaq	1(%rcx), %rsi
	cmpq	%rsi, %rdx
	jle	.L660
	addq	%rdi, %rsi
	leaq	(%rax,%rsi,4), %rsi
	vaddss	(%rsi), %xmm1, %xmm0
	vucomiss	%xmm0, %xmm4
	vmovd	%xmm0, %r8d
	cmova	%r12d, %r8d
	addq	$2, %rcx
	movl	%r8d, (%rsi)
	cmpq	%rcx, %rdx
	jle	.L660
	addq	%rdi, %rcx
	leaq	(%rax,%rcx,4), %rcx
	vaddss	(%rcx), %xmm1, %xmm1
	vucomiss	%xmm1, %xmm4
	vmovd	%xmm1, %esi
	cmova	%r12d, %esi
	movl	%esi, (%rcx)
.L660:
	addq	$1, %r9
	addq	$1, %r11
	addq	%r14, %r10
	addq	%rdx, %rdi
	cmpq	%r9, 536(%rsp)
	je	.L1357
	cmpq	%r11, 544(%rsp)
	jne	.L667
	jmp	.L1347
	.p2align 4,,10
	.p2align 3
.L627:
	jle	.L1344
	leaq	-1(%rdx), %rbx
	movq	%rdx, %r13
	movq	%rax, %r10
	xorl	%edi, %edi
	shrq	$3, %r13
	xorl	%r9d, %r9d
	xorl	%r11d, %r11d
	vshufps	$0, %xmm1, %xmm1, %xmm3
	vxorps	%xmm7, %xmm7, %xmm7
	salq	$5, %r13
	vxorps	%xmm8, %xmm8, %xmm8
	vxorps	%xmm5, %xmm5, %xmm5
	movq	%rbx, 488(%rsp)
	movq	%rdx, %rbx
	vbroadcastss	%xmm1, %ymm6
	leaq	0(,%rdx,4), %r14
	andq	$-8, %rbx
	.p2align 4,,10
	.p2align 3
.L685:
	vxorps	%xmm2, %xmm2, %xmm2
	testq	%r15, %r15
	je	.L668
	vmovss	(%r15,%r9,4), %xmm2
.L668:
	testq	%rdx, %rdx
	jle	.L675
	cmpq	$6, 488(%rsp)
	jbe	.L1013
	vbroadcastss	%xmm2, %ymm9
	leaq	(%r10,%r13), %rsi
	vmovaps	%xmm2, %xmm11
	movq	%r10, %rcx
	.p2align 4,,10
	.p2align 3
.L673:
	vaddps	(%rcx), %ymm9, %ymm2
	addq	$32, %rcx
	vmulps	%ymm2, %ymm6, %ymm0
	vcmpnltps	%ymm5, %ymm2, %ymm4
	vblendvps	%ymm4, %ymm2, %ymm0, %ymm0
	vmovups	%ymm0, -32(%rcx)
	cmpq	%rcx, %rsi
	jne	.L673
	vmovaps	%xmm11, %xmm2
	cmpq	%rdx, %rbx
	je	.L675
	movq	%rbx, %rsi
	movq	%rbx, %rcx
.L672:
	movq	%rdx, %r8
	subq	%rsi, %r8
	leaq	-1(%r8), %r12
	cmpq	$2, %r12
	jbe	.L677
	addq	%rdi, %rsi
	vshufps	$0, %xmm2, %xmm2, %xmm0
	leaq	(%rax,%rsi,4), %rsi
	vaddps	(%rsi), %xmm0, %xmm0
	vmulps	%xmm0, %xmm3, %xmm4
	vcmpnltps	%xmm8, %xmm0, %xmm9
	vblendvps	%xmm9, %xmm0, %xmm4, %xmm0
	vmovups	%xmm0, (%rsi)
	movq	%r8, %rsi
	andq	$-4, %rsi
	addq	%rsi, %rcx
	andl	$3, %r8d
	je	.L675
.L677:
	leaq	(%rcx,%rdi), %rsi
	leaq	(%rax,%rsi,4), %rsi
	vaddss	(%rsi), %xmm2, %xmm0
	vcomiss	%xmm0, %xmm7
	jbe	.L679
	vmulss	%xmm1, %xmm0, %xmm0
.L679:
	vmovss	%xmm0, (%rsi)
	leaq	1(%rcx), %rsi
	cmpq	%rsi, %rdx
	jle	.L675
	addq	%rdi, %rsi
	leaq	(%rax,%rsi,4), %rsi
	vaddss	(%rsi), %xmm2, %xmm0
	vcomiss	%xmm0, %xmm7
	jbe	.L681
	vmulss	%xmm1, %xmm0, %xmm0
.L681:
	addq	$2, %rcx
	vmovss	%xmm0, (%rsi)
	cmpq	%rcx, %rdx
	jle	.L675
	addq	%rdi, %rcx
	leaq	(%rax,%rcx,4), %rcx
	vaddss	(%rcx), %xmm2, %xmm2
	vcomiss	%xmm2, %xmm7
	jbe	.L684
	vmulss	%xmm1, %xmm2, %xmm2
.L684:
	vmovss	%xmm2, (%rcx)
.L675:
	addq	$1, %r9
	addq	$1, %r11
	addq	%r14, %r10
	addq	%rdx, %rdi
	cmpq	%r9, 536(%rsp)
	je	.L1358
	cmpq	%r11, 544(%rsp)
	jne	.L685
	jmp	.L1347
	.p2align 4,,10
	.p2align 3
.L626:
	jle	.L1344
	movq	%rdx, %rcx
	leaq	-1(%rdx), %rbx
	movq	%rax, %r10
	xorl	%edi, %edi
	shrq	$3, %rcx
	xorl	%r9d, %r9d
	xorl	%r11d, %r11d
	movl	$-1262485377, %r14d
	salq	$5, %rcx
	movq	%rbx, 136(%rsp)
	movq	%rdx, %rbx
	leaq	0(,%rdx,4), %r13
	movq	%rcx, 104(%rsp)
	andq	$-8, %rbx
	.p2align 4,,10
	.p2align 3
.L712:
	vxorps	%xmm2, %xmm2, %xmm2
	testq	%r15, %r15
	je	.L686
	vmovss	(%r15,%r9,4), %xmm2
.L686:
	testq	%rdx, %rdx
	jle	.L693
	cmpq	$6, 136(%rsp)
	jbe	.L1016
	movq	104(%rsp), %rcx
	vmovd	%r14d, %xmm9
	vbroadcastss	.LC25(%rip), %ymm5
	vbroadcastss	%xmm2, %ymm14
	vbroadcastss	.LC21(%rip), %ymm8
	vbroadcastss	%xmm1, %ymm13
	vbroadcastss	.LC23(%rip), %ymm12
	vpbroadcastd	%xmm9, %ymm9
	vmovaps	%ymm5, 200(%rsp)
	leaq	(%r10,%rcx), %rsi
	movq	%r10, %rcx
	vbroadcastss	.LC27(%rip), %ymm5
	vbroadcastss	.LC17(%rip), %ymm11
	vmovd	%xmm2, %r8d
	vbroadcastss	.LC12(%rip), %ymm7
	vmovss	%xmm1, 168(%rsp)
	vmovaps	%ymm5, 232(%rsp)
	vbroadcastss	.LC29(%rip), %ymm5
	vbroadcastss	.LC48(%rip), %ymm6
	vbroadcastss	.LC13(%rip), %ymm10
	vmovaps	%ymm5, 264(%rsp)
	vbroadcastss	.LC31(%rip), %ymm5
	vmovaps	%ymm5, 296(%rsp)
	vbroadcastss	.LC33(%rip), %ymm5
	vmovaps	%ymm5, 328(%rsp)
	vbroadcastss	.LC35(%rip), %ymm5
	vmovaps	%ymm5, 360(%rsp)
	vbroadcastss	.LC37(%rip), %ymm5
	vmovaps	%ymm5, 392(%rsp)
	vbroadcastss	.LC39(%rip), %ymm5
	vmovaps	%ymm5, 424(%rsp)
	vbroadcastss	.LC41(%rip), %ymm5
	vmovaps	%ymm5, 456(%rsp)
	vbroadcastss	.LC43(%rip), %ymm5
	vmovaps	%ymm5, 488(%rsp)
	vxorps	%xmm5, %xmm5, %xmm5
	.p2align 4,,10
	.p2align 3
.L691:
	vaddps	(%rcx), %ymm14, %ymm3
	addq	$32, %rcx
	vmovaps	200(%rsp), %ymm2
	vcmpltps	%ymm5, %ymm3, %ymm0
	vcmpnltps	%ymm8, %ymm3, %ymm4
	vcmpltps	%ymm8, %ymm3, %ymm15
	vfmadd231ps	%ymm12, %ymm3, %ymm2
	vaddps	232(%rsp), %ymm2, %ymm1
	vpand	%ymm0, %ymm4, %ymm4
	vpand	%ymm0, %ymm15, %ymm15
	vmovaps	264(%rsp), %ymm0
	vfnmadd132ps	%ymm1, %ymm3, %ymm0
	vfmadd132ps	296(%rsp), %ymm0, %ymm1
	vmovaps	328(%rsp), %ymm0
	vfmadd213ps	360(%rsp), %ymm1, %ymm0
	vfmadd213ps	392(%rsp), %ymm1, %ymm0
	vfmadd213ps	424(%rsp), %ymm1, %ymm0
	vfmadd213ps	456(%rsp), %ymm1, %ymm0
	vfmadd213ps	488(%rsp), %ymm1, %ymm0
	vmulps	%ymm1, %ymm0, %ymm0
	vfmadd132ps	%ymm1, %ymm1, %ymm0
	vpaddd	%ymm9, %ymm2, %ymm1
	vpslld	$23, %ymm1, %ymm1
	vcmpnltps	%ymm3, %ymm6, %ymm2
	vaddps	%ymm11, %ymm0, %ymm0
	vfmadd132ps	%ymm1, %ymm7, %ymm0
	vcmpltps	%ymm3, %ymm6, %ymm1
	vpand	%ymm1, %ymm4, %ymm1
	vpand	%ymm2, %ymm4, %ymm4
	vpandn	%ymm4, %ymm1, %ymm1
	vblendvps	%ymm1, %ymm0, %ymm10, %ymm0
	vcmpnltps	%ymm5, %ymm3, %ymm1
	vblendvps	%ymm15, %ymm7, %ymm0, %ymm0
	vmulps	%ymm0, %ymm13, %ymm0
	vblendvps	%ymm1, %ymm3, %ymm0, %ymm0
	vmovups	%ymm0, -32(%rcx)
	cmpq	%rcx, %rsi
	jne	.L691
	vmovss	168(%rsp), %xmm1
	vmovd	%r8d, %xmm2
	cmpq	%rdx, %rbx
	je	.L693
	movq	%rbx, %rsi
	movq	%rbx, %rcx
.L690:
	movq	%rdx, %r8
	subq	%rsi, %r8
	leaq	-1(%r8), %r12
	cmpq	$2, %r12
	jbe	.L695
	addq	%rdi, %rsi
	vshufps	$0, %xmm2, %xmm2, %xmm4
	vxorps	%xmm8, %xmm8, %xmm8
	vbroadcastss	.LC21(%rip), %xmm6
	leaq	(%rax,%rsi,4), %rsi
	vshufps	$0, %xmm1, %xmm1, %xmm5
	vbroadcastss	.LC23(%rip), %xmm9
	vbroadcastss	.LC29(%rip), %xmm3
	vbroadcastss	.LC31(%rip), %xmm10
	vaddps	(%rsi), %xmm4, %xmm4
	vcmpltps	%xmm8, %xmm4, %xmm0
	vcmpnltps	%xmm6, %xmm4, %xmm7
	vcmpltps	%xmm6, %xmm4, %xmm6
	vcmpnltps	%xmm8, %xmm4, %xmm8
	vpand	%xmm0, %xmm7, %xmm7
	vpand	%xmm0, %xmm6, %xmm6
	vbroadcastss	.LC25(%rip), %xmm0
	vfmadd132ps	%xmm4, %xmm0, %xmm9
	vbroadcastss	.LC27(%rip), %xmm0
	vaddps	%xmm0, %xmm9, %xmm0
	vpaddd	.LC62(%rip), %xmm9, %xmm9
	vpslld	$23, %xmm9, %xmm9
	vfnmadd132ps	%xmm0, %xmm4, %xmm3
	vfmadd132ps	%xmm10, %xmm3, %xmm0
	vbroadcastss	.LC35(%rip), %xmm10
	vbroadcastss	.LC33(%rip), %xmm3
	vfmadd132ps	%xmm0, %xmm10, %xmm3
	vbroadcastss	.LC37(%rip), %xmm10
	vfmadd132ps	%xmm0, %xmm10, %xmm3
	vbroadcastss	.LC39(%rip), %xmm10
	vfmadd132ps	%xmm0, %xmm10, %xmm3
	vbroadcastss	.LC41(%rip), %xmm10
	vfmadd132ps	%xmm0, %xmm10, %xmm3
	vbroadcastss	.LC43(%rip), %xmm10
	vfmadd132ps	%xmm0, %xmm10, %xmm3
	vbroadcastss	.LC12(%rip), %xmm10
	vmulps	%xmm0, %xmm3, %xmm3
	vfmadd132ps	%xmm3, %xmm0, %xmm0
	vbroadcastss	.LC17(%rip), %xmm3
	vaddps	%xmm3, %xmm0, %xmm0
	vfmadd132ps	%xmm0, %xmm10, %xmm9
	vbroadcastss	.LC48(%rip), %xmm0
	vcmpltps	%xmm4, %xmm0, %xmm3
	vcmpnltps	%xmm4, %xmm0, %xmm0
	vpand	%xmm3, %xmm7, %xmm3
	vpand	%xmm0, %xmm7, %xmm7
	vbroadcastss	.LC13(%rip), %xmm0
	vpandn	%xmm7, %xmm3, %xmm3
	vblendvps	%xmm3, %xmm9, %xmm0, %xmm0
	vblendvps	%xmm6, %xmm10, %xmm0, %xmm0
	vmulps	%xmm0, %xmm5, %xmm5
	vblendvps	%xmm8, %xmm4, %xmm5, %xmm5
	vmovups	%xmm5, (%rsi)
	movq	%r8, %rsi
	andq	$-4, %rsi
	addq	%rsi, %rcx
	andl	$3, %r8d
	je	.L693
.L695:
	leaq	(%rcx,%rdi), %rsi
	vxorps	%xmm3, %xmm3, %xmm3
	leaq	(%rax,%rsi,4), %r8
	vaddss	(%r8), %xmm2, %xmm0
	vcomiss	%xmm0, %xmm3
	ja	.L1359
.L697:
	leaq	1(%rcx), %rsi
	vmovss	%xmm0, (%r8)
	cmpq	%rsi, %rdx
	jle	.L693
	addq	%rdi, %rsi
	vxorps	%xmm3, %xmm3, %xmm3
	leaq	(%rax,%rsi,4), %r8
	vaddss	(%r8), %xmm2, %xmm0
	vcomiss	%xmm0, %xmm3
	ja	.L1360
.L702:
	addq	$2, %rcx
	vmovss	%xmm0, (%r8)
	cmpq	%rcx, %rdx
	jle	.L693
	addq	%rdi, %rcx
	vxorps	%xmm0, %xmm0, %xmm0
	leaq	(%rax,%rcx,4), %rcx
	vaddss	(%rcx), %xmm2, %xmm2
	vcomiss	%xmm2, %xmm0
	ja	.L707
.L708:
	vmovss	%xmm2, (%rcx)
.L693:
	addq	$1, %r9
	addq	$1, %r11
	addq	%r13, %r10
	addq	%rdx, %rdi
	cmpq	%r9, 536(%rsp)
	je	.L1361
	cmpq	%r11, 544(%rsp)
	jne	.L712
	jmp	.L1347
	.p2align 4,,10
	.p2align 3
.L625:
	jle	.L1344
	movq	%rdx, %rcx
	leaq	-1(%rdx), %rbx
	movq	%rax, %r10
	xorl	%edi, %edi
	shrq	$3, %rcx
	movq	%rbx, 104(%rsp)
	movq	%rdx, %rbx
	xorl	%r9d, %r9d
	salq	$5, %rcx
	andq	$-8, %rbx
	xorl	%r11d, %r11d
	movl	$-1262485377, %r14d
	movq	%rcx, 72(%rsp)
	leaq	0(,%rdx,4), %r13
	.p2align 4,,10
	.p2align 3
.L742:
	vxorps	%xmm1, %xmm1, %xmm1
	testq	%r15, %r15
	je	.L713
	vmovss	(%r15,%r9,4), %xmm1
.L713:
	testq	%rdx, %rdx
	jle	.L720
	cmpq	$6, 104(%rsp)
	jbe	.L1025
	movq	72(%rsp), %rcx
	vmovd	%r14d, %xmm9
	vbroadcastss	.LC23(%rip), %ymm5
	vbroadcastss	%xmm1, %ymm14
	vbroadcastss	.LC21(%rip), %ymm8
	vpbroadcastd	%xmm9, %ymm9
	vbroadcastss	.LC12(%rip), %ymm13
	vmovd	%xmm1, %r8d
	vmovaps	%ymm5, 136(%rsp)
	leaq	(%r10,%rcx), %rsi
	movq	%r10, %rcx
	vbroadcastss	.LC25(%rip), %ymm5
	vbroadcastss	.LC48(%rip), %ymm7
	vbroadcastss	.LC68(%rip), %ymm12
	vmovaps	%ymm5, 168(%rsp)
	vbroadcastss	.LC27(%rip), %ymm5
	vbroadcastss	.LC70(%rip), %ymm6
	vbroadcastss	.LC15(%rip), %ymm11
	vbroadcastss	.LC14(%rip), %ymm10
	vmovaps	%ymm5, 200(%rsp)
	vbroadcastss	.LC29(%rip), %ymm5
	vmovaps	%ymm5, 232(%rsp)
	vbroadcastss	.LC31(%rip), %ymm5
	vmovaps	%ymm5, 264(%rsp)
	vbroadcastss	.LC33(%rip), %ymm5
	vmovaps	%ymm5, 296(%rsp)
	vbroadcastss	.LC35(%rip), %ymm5
	vmovaps	%ymm5, 328(%rsp)
	vbroadcastss	.LC37(%rip), %ymm5
	vmovaps	%ymm5, 360(%rsp)
	vbroadcastss	.LC39(%rip), %ymm5
	vmovaps	%ymm5, 392(%rsp)
	vbroadcastss	.LC41(%rip), %ymm5
	vmovaps	%ymm5, 424(%rsp)
	vbroadcastss	.LC43(%rip), %ymm5
	vmovaps	%ymm5, 456(%rsp)
	vbroadcastss	.LC17(%rip), %ymm5
	vmovaps	%ymm5, 488(%rsp)
	vxorps	%xmm5, %xmm5, %xmm5
	.p2align 4,,10
	.p2align 3
.L718:
	vaddps	(%rcx), %ymm14, %ymm2
	addq	$32, %rcx
	vmovaps	136(%rsp), %ymm1
	vfmadd213ps	168(%rsp), %ymm2, %ymm1
	vaddps	200(%rsp), %ymm1, %ymm3
	vcmpltps	%ymm5, %ymm2, %ymm0
	vcmpnltps	%ymm8, %ymm2, %ymm4
	vcmpltps	%ymm8, %ymm2, %ymm15
	vpand	%ymm0, %ymm4, %ymm4
	vpand	%ymm0, %ymm15, %ymm15
	vmovaps	232(%rsp), %ymm0
	vfnmadd132ps	%ymm3, %ymm2, %ymm0
	vfmadd132ps	264(%rsp), %ymm0, %ymm3
	vmovaps	296(%rsp), %ymm0
	vfmadd213ps	328(%rsp), %ymm3, %ymm0
	vfmadd213ps	360(%rsp), %ymm3, %ymm0
	vfmadd213ps	392(%rsp), %ymm3, %ymm0
	vfmadd213ps	424(%rsp), %ymm3, %ymm0
	vfmadd213ps	456(%rsp), %ymm3, %ymm0
	vmulps	%ymm3, %ymm0, %ymm0
	vfmadd132ps	%ymm3, %ymm3, %ymm0
	vpaddd	%ymm9, %ymm1, %ymm3
	vaddps	488(%rsp), %ymm0, %ymm0
	vpslld	$23, %ymm3, %ymm3
	vcmpnltps	%ymm2, %ymm7, %ymm1
	vfmadd132ps	%ymm3, %ymm13, %ymm0
	vcmpltps	%ymm2, %ymm7, %ymm3
	vpand	%ymm3, %ymm4, %ymm3
	vpand	%ymm1, %ymm4, %ymm4
	vpandn	%ymm4, %ymm3, %ymm4
	vmulps	%ymm12, %ymm0, %ymm0
	vmulps	%ymm6, %ymm2, %ymm3
	vcmpnltps	%ymm5, %ymm2, %ymm2
	vmulps	%ymm6, %ymm0, %ymm0
	vblendvps	%ymm4, %ymm0, %ymm11, %ymm0
	vblendvps	%ymm15, %ymm10, %ymm0, %ymm0
	vblendvps	%ymm2, %ymm3, %ymm0, %ymm0
	vmovups	%ymm0, -32(%rcx)
	cmpq	%rcx, %rsi
	jne	.L718
	vmovd	%r8d, %xmm1
	cmpq	%rdx, %rbx
	je	.L720
	movq	%rbx, %rsi
	movq	%rbx, %rcx
.L717:
	movq	%rdx, %r8
	subq	%rsi, %r8
	leaq	-1(%r8), %r12
	cmpq	$2, %r12
	jbe	.L722
	addq	%rdi, %rsi
	vshufps	$0, %xmm1, %xmm1, %xmm2
	vxorps	%xmm5, %xmm5, %xmm5
	vbroadcastss	.LC21(%rip), %xmm4
	vbroadcastss	.LC23(%rip), %xmm7
	leaq	(%rax,%rsi,4), %rsi
	vbroadcastss	.LC29(%rip), %xmm3
	vbroadcastss	.LC31(%rip), %xmm8
	vaddps	(%rsi), %xmm2, %xmm2
	vcmpltps	%xmm5, %xmm2, %xmm0
	vcmpnltps	%xmm4, %xmm2, %xmm6
	vcmpltps	%xmm4, %xmm2, %xmm4
	vpand	%xmm0, %xmm6, %xmm6
	vpand	%xmm0, %xmm4, %xmm4
	vbroadcastss	.LC25(%rip), %xmm0
	vfmadd132ps	%xmm2, %xmm0, %xmm7
	vbroadcastss	.LC27(%rip), %xmm0
	vaddps	%xmm0, %xmm7, %xmm0
	vpaddd	.LC62(%rip), %xmm7, %xmm7
	vpslld	$23, %xmm7, %xmm7
	vfnmadd132ps	%xmm0, %xmm2, %xmm3
	vfmadd132ps	%xmm8, %xmm3, %xmm0
	vbroadcastss	.LC35(%rip), %xmm8
	vbroadcastss	.LC33(%rip), %xmm3
	vfmadd132ps	%xmm0, %xmm8, %xmm3
	vbroadcastss	.LC37(%rip), %xmm8
	vfmadd132ps	%xmm0, %xmm8, %xmm3
	vbroadcastss	.LC39(%rip), %xmm8
	vfmadd132ps	%xmm0, %xmm8, %xmm3
	vbroadcastss	.LC41(%rip), %xmm8
	vfmadd132ps	%xmm0, %xmm8, %xmm3
	vbroadcastss	.LC43(%rip), %xmm8
	vfmadd132ps	%xmm0, %xmm8, %xmm3
	vmulps	%xmm0, %xmm3, %xmm3
	vfmadd132ps	%xmm3, %xmm0, %xmm0
	vbroadcastss	.LC17(%rip), %xmm3
	vaddps	%xmm3, %xmm0, %xmm0
	vbroadcastss	.LC12(%rip), %xmm3
	vfmadd132ps	%xmm7, %xmm3, %xmm0
	vbroadcastss	.LC48(%rip), %xmm7
	vcmpltps	%xmm2, %xmm7, %xmm3
	vcmpnltps	%xmm2, %xmm7, %xmm7
	vpand	%xmm3, %xmm6, %xmm3
	vpand	%xmm7, %xmm6, %xmm6
	vbroadcastss	.LC70(%rip), %xmm7
	vpandn	%xmm6, %xmm3, %xmm6
	vbroadcastss	.LC68(%rip), %xmm3
	vmulps	%xmm3, %xmm0, %xmm0
	vbroadcastss	.LC15(%rip), %xmm3
	vmulps	%xmm7, %xmm0, %xmm0
	vmulps	%xmm7, %xmm2, %xmm7
	vcmpnltps	%xmm5, %xmm2, %xmm2
	vblendvps	%xmm6, %xmm0, %xmm3, %xmm0
	vbroadcastss	.LC14(%rip), %xmm3
	vblendvps	%xmm4, %xmm3, %xmm0, %xmm0
	vblendvps	%xmm2, %xmm7, %xmm0, %xmm0
	vmovups	%xmm0, (%rsi)
	movq	%r8, %rsi
	andq	$-4, %rsi
	addq	%rsi, %rcx
	andl	$3, %r8d
	je	.L720
.L722:
	leaq	(%rcx,%rdi), %rsi
	vxorps	%xmm2, %xmm2, %xmm2
	leaq	(%rax,%rsi,4), %rsi
	vaddss	(%rsi), %xmm1, %xmm0
	vcomiss	%xmm0, %xmm2
	ja	.L1362
	vmulss	.LC70(%rip), %xmm0, %xmm0
.L729:
	vmovss	%xmm0, (%rsi)
	leaq	1(%rcx), %rsi
	cmpq	%rsi, %rdx
	jle	.L720
	addq	%rdi, %rsi
	vxorps	%xmm2, %xmm2, %xmm2
	leaq	(%rax,%rsi,4), %rsi
	vaddss	(%rsi), %xmm1, %xmm0
	vcomiss	%xmm0, %xmm2
	ja	.L1363
	vmulss	.LC70(%rip), %xmm0, %xmm0
.L735:
	addq	$2, %rcx
	vmovss	%xmm0, (%rsi)
	cmpq	%rcx, %rdx
	jle	.L720
	addq	%rdi, %rcx
	vxorps	%xmm0, %xmm0, %xmm0
	leaq	(%rax,%rcx,4), %rcx
	vaddss	(%rcx), %xmm1, %xmm1
	vcomiss	%xmm1, %xmm0
	ja	.L1364
	vmulss	.LC70(%rip), %xmm1, %xmm1
.L738:
	vmovss	%xmm1, (%rcx)
.L720:
	addq	$1, %r9
	addq	$1, %r11
	addq	%r13, %r10
	addq	%rdx, %rdi
	cmpq	%r9, 536(%rsp)
	je	.L1365
	cmpq	%r11, 544(%rsp)
	jne	.L742
	jmp	.L1347
	.p2align 4,,10
	.p2align 3
.L624:
	jle	.L1344
	leaq	-1(%rdx), %rbx
	movq	%rdx, %rsi
	xorl	%r13d, %r13d
	movq	%rax, %r8
	movq	%rbx, 40(%rsp)
	shrq	$3, %rsi
	movq	%rdx, %rbx
	movq	%rcx, %r10
	salq	$5, %rsi
	andq	$-8, %rbx
	xorl	%r14d, %r14d
	movq	%r13, %rdi
	leaq	0(,%rdx,4), %r9
	movq	%rsi, -24(%rsp)
	movq	%r9, 8(%rsp)
	movq	%rbx, -56(%rsp)
	movq	$0, 72(%rsp)
	.p2align 4,,10
	.p2align 3
.L798:
	movl	$0x00000000, 168(%rsp)
	testq	%r15, %r15
	je	.L743
	vmovss	(%r15,%rdi,4), %xmm5
	vmovss	%xmm5, 168(%rsp)
.L743:
	testq	%rdx, %rdx
	jle	.L752
	cmpq	$2, 40(%rsp)
	jbe	.L747
	leaq	32(%r8), %rsi
	cmpq	%rsi, %r10
	jnb	.L1124
	leaq	32(%r10), %rsi
	cmpq	%rsi, %r8
	jnb	.L1124
.L747:
	vmovss	.LC86(%rip), %xmm7
	vmovss	.LC21(%rip), %xmm10
	leaq	0(,%r14,4), %rbx
	vxorps	%xmm6, %xmm6, %xmm6
	vmovss	.LC43(%rip), %xmm9
	vmovss	.LC17(%rip), %xmm3
	vmovss	%xmm7, 488(%rsp)
	vmovss	.LC92(%rip), %xmm7
	vmovss	.LC80(%rip), %xmm14
	vmovaps	%xmm10, %xmm15
	vmovss	.LC82(%rip), %xmm5
	vmovss	.LC84(%rip), %xmm13
	vmovss	.LC88(%rip), %xmm12
	vmovss	.LC90(%rip), %xmm11
	vmovss	%xmm7, 456(%rsp)
	vmovss	.LC95(%rip), %xmm8
	vmovss	.LC7(%rip), %xmm7
	movl	168(%rsp), %r13d
	jmp	.L796
	.p2align 4,,10
	.p2align 3
.L1368:
	vucomiss	.LC48(%rip), %xmm2
	jbe	.L1366
	vmovss	.LC13(%rip), %xmm2
.L788:
	vmulss	%xmm0, %xmm2, %xmm10
	vucomiss	%xmm1, %xmm6
	vmulss	%xmm8, %xmm1, %xmm0
	vsubss	%xmm10, %xmm3, %xmm2
	vmovd	%xmm10, %esi
	vmovd	%xmm2, %r11d
	vmulss	%xmm7, %xmm1, %xmm2
	cmovbe	%r11d, %esi
	vmovd	%esi, %xmm10
	vmulss	%xmm1, %xmm2, %xmm2
	vucomiss	%xmm2, %xmm15
	ja	.L1301
	vucomiss	.LC48(%rip), %xmm2
	jbe	.L1367
	vmovss	.LC13(%rip), %xmm2
.L793:
	vmulss	%xmm1, %xmm10, %xmm1
	vfmadd132ss	%xmm0, %xmm10, %xmm2
	vmovss	%xmm2, (%rcx,%rbx)
	vmovss	%xmm1, (%rax,%rbx)
	addq	$4, %rbx
	cmpq	%rbx, %r9
	je	.L752
.L796:
	vmovd	%r13d, %xmm4
	vaddss	(%rax,%rbx), %xmm4, %xmm1
	vxorps	.LC107(%rip), %xmm1, %xmm2
	vcmpltss	%xmm6, %xmm1, %xmm0
	vblendvps	%xmm0, %xmm2, %xmm1, %xmm2
	vmulss	%xmm14, %xmm2, %xmm2
	vmovaps	%xmm2, %xmm0
	vfmadd132ss	%xmm5, %xmm3, %xmm0
	vdivss	%xmm0, %xmm3, %xmm10
	vmovss	488(%rsp), %xmm0
	vfmadd231ss	%xmm13, %xmm10, %xmm0
	vfmadd132ss	%xmm10, %xmm12, %xmm0
	vfmadd132ss	%xmm10, %xmm11, %xmm0
	vfmadd213ss	456(%rsp), %xmm10, %xmm0
	vmulss	%xmm9, %xmm0, %xmm0
	vmulss	%xmm10, %xmm0, %xmm0
	vxorps	.LC107(%rip), %xmm2, %xmm10
	vmulss	%xmm2, %xmm10, %xmm2
	vucomiss	%xmm2, %xmm15
	jbe	.L1368
	vmovss	.LC16(%rip), %xmm2
	jmp	.L788
	.p2align 4,,10
	.p2align 3
.L623:
	jle	.L1344
	movq	%rdx, %rsi
	leaq	-1(%rdx), %rbx
	movq	%rax, %r8
	movq	%rcx, %r9
	shrq	$3, %rsi
	movq	%rbx, -96(%rsp)
	movq	%rdx, %rbx
	xorl	%r13d, %r13d
	movq	%rsi, %rdi
	andq	$-8, %rbx
	xorl	%r14d, %r14d
	movq	$0, 528(%rsp)
	salq	$5, %rdi
	leaq	0(,%rdx,4), %r12
	movq	%rbx, -104(%rsp)
	movq	%r15, %rbx
	movq	%rdi, 520(%rsp)
	movq	%r12, %r10
	.p2align 4,,10
	.p2align 3
.L854:
	vxorps	%xmm4, %xmm4, %xmm4
	testq	%rbx, %rbx
	je	.L799
	vmovss	(%rbx,%r14,4), %xmm4
.L799:
	testq	%rdx, %rdx
	jle	.L808
	cmpq	$2, -96(%rsp)
	jbe	.L803
	leaq	32(%r8), %rsi
	cmpq	%rsi, %r9
	jnb	.L1148
	leaq	32(%r9), %rsi
	cmpq	%rsi, %r8
	jnb	.L1148
.L803:
	vmovss	.LC21(%rip), %xmm14
	vmovss	.LC43(%rip), %xmm5
	leaq	0(,%r13,4), %rsi
	vxorps	%xmm11, %xmm11, %xmm11
	vmovss	.LC17(%rip), %xmm3
	vmovss	.LC109(%rip), %xmm7
	vmovss	.LC111(%rip), %xmm6
	vmovss	.LC123(%rip), %xmm10
	vmovss	.LC125(%rip), %xmm9
	vmovss	.LC117(%rip), %xmm13
	movq	520(%rsp), %r15
	jmp	.L852
	.p2align 4,,10
	.p2align 3
.L1311:
	vaddss	%xmm0, %xmm0, %xmm8
	vmovaps	%xmm0, %xmm2
	vucomiss	%xmm8, %xmm14
	jbe	.L998
	vmovss	.LC12(%rip), %xmm8
.L848:
	vcomiss	%xmm2, %xmm10
	jbe	.L850
	vmulss	%xmm0, %xmm0, %xmm15
	vmovss	.LC113(%rip), %xmm8
	vfmadd213ss	.LC115(%rip), %xmm15, %xmm8
	vmulss	%xmm0, %xmm15, %xmm2
	vfmadd132ss	%xmm15, %xmm13, %xmm8
	vfmadd213ss	.LC119(%rip), %xmm15, %xmm8
	vfmadd213ss	.LC121(%rip), %xmm15, %xmm8
	vfmadd132ss	%xmm2, %xmm0, %xmm8
.L850:
	vmulss	%xmm5, %xmm1, %xmm0
	vaddss	%xmm3, %xmm8, %xmm2
	vmulss	%xmm9, %xmm1, %xmm15
	vfnmadd132ss	%xmm8, %xmm3, %xmm8
	vmulss	%xmm0, %xmm8, %xmm8
	vfmadd132ss	%xmm15, %xmm3, %xmm1
	vmulss	%xmm2, %xmm0, %xmm0
	vmulss	%xmm6, %xmm8, %xmm8
	vmulss	%xmm1, %xmm8, %xmm8
	vfmadd231ss	%xmm5, %xmm2, %xmm8
	vmovss	%xmm8, (%rcx,%rsi)
	vmovss	%xmm0, (%rax,%rsi)
	addq	$4, %rsi
	cmpq	%r10, %rsi
	je	.L1369
.L852:
	vaddss	(%rax,%rsi), %xmm4, %xmm1
	vmulss	%xmm7, %xmm1, %xmm0
	vmulss	%xmm1, %xmm0, %xmm0
	vfmadd132ss	%xmm1, %xmm1, %xmm0
	vmulss	%xmm6, %xmm0, %xmm0
	vcomiss	%xmm0, %xmm11
	jbe	.L1311
	vmovss	.LC107(%rip), %xmm15
	vxorps	%xmm15, %xmm0, %xmm2
	vaddss	%xmm2, %xmm2, %xmm8
	vucomiss	%xmm8, %xmm14
	jbe	.L998
	vmovss	.LC12(%rip), %xmm8
.L844:
	vxorps	%xmm15, %xmm8, %xmm8
	jmp	.L848
	.p2align 4,,10
	.p2align 3
.L622:
	jle	.L1344
	movq	%rdx, %r12
	leaq	-1(%rdx), %rbx
	movq	%r15, %rsi
	movq	%rax, %rdi
	shrq	$3, %r12
	movq	%rbx, 72(%rsp)
	movq	%rdx, %rbx
	movq	%rcx, %r8
	salq	$5, %r12
	leaq	0(,%rdx,4), %r14
	andq	$-8, %rbx
	xorl	%r11d, %r11d
	movq	%r12, 104(%rsp)
	movq	%r14, %r9
	movq	%r14, %r15
	movq	%rsi, %r14
	movq	$0, 136(%rsp)
	movq	%rbx, 40(%rsp)
	xorl	%ebx, %ebx
	.p2align 4,,10
	.p2align 3
.L889:
	vxorps	%xmm1, %xmm1, %xmm1
	testq	%r14, %r14
	je	.L855
	vmovss	(%r14,%rbx,4), %xmm1
.L855:
	testq	%rdx, %rdx
	jle	.L864
	cmpq	$2, 72(%rsp)
	jbe	.L859
	leaq	32(%rdi), %rsi
	cmpq	%rsi, %r8
	jnb	.L1159
	leaq	32(%r8), %rsi
	cmpq	%rsi, %rdi
	jnb	.L1159
.L859:
	movq	104(%rsp), %r12
	leaq	0(,%r11,4), %rsi
	vxorps	%xmm5, %xmm5, %xmm5
	jmp	.L887
	.p2align 4,,10
	.p2align 3
.L1371:
	vmulss	%xmm5, %xmm2, %xmm0
	vmovss	.LC17(%rip), %xmm3
	vmovaps	%xmm2, %xmm4
.L884:
	vaddss	.LC17(%rip), %xmm0, %xmm0
	vmulss	%xmm3, %xmm0, %xmm0
	vmovss	%xmm0, (%rcx,%rsi)
	vmovss	%xmm4, (%rax,%rsi)
	addq	$4, %rsi
	cmpq	%rsi, %r9
	je	.L1370
.L887:
	vaddss	(%rax,%rsi), %xmm1, %xmm2
	vucomiss	.LC138(%rip), %xmm2
	ja	.L1371
	vmovss	.LC140(%rip), %xmm7
	vucomiss	%xmm2, %xmm7
	jbe	.L1372
	vmulss	.LC18(%rip), %xmm2, %xmm4
	vmovss	.LC18(%rip), %xmm3
	vmovaps	%xmm2, %xmm0
	jmp	.L884
	.p2align 4,,10
	.p2align 3
.L621:
	jle	.L1344
	movq	%rdx, %rcx
	leaq	-1(%rdx), %rbx
	movq	%rax, %r10
	xorl	%edi, %edi
	shrq	$3, %rcx
	movq	%rbx, 72(%rsp)
	movq	%rdx, %rbx
	xorl	%r9d, %r9d
	salq	$5, %rcx
	leaq	0(,%rdx,4), %r13
	andq	$-8, %rbx
	xorl	%r11d, %r11d
	movq	%rcx, 40(%rsp)
	.p2align 4,,10
	.p2align 3
.L934:
	vxorps	%xmm0, %xmm0, %xmm0
	testq	%r15, %r15
	je	.L890
	vmovss	(%r15,%r9,4), %xmm0
.L890:
	testq	%rdx, %rdx
	jle	.L897
	cmpq	$6, 72(%rsp)
	jbe	.L1072
	vbroadcastss	%xmm0, %ymm7
	movq	40(%rsp), %rcx
	vbroadcastss	.LC23(%rip), %ymm5
	vmovd	%xmm0, %r14d
	vmovaps	%ymm7, 488(%rsp)
	vbroadcastss	.LC25(%rip), %ymm7
	vbroadcastss	.LC43(%rip), %ymm11
	vmovaps	%ymm5, 104(%rsp)
	leaq	(%r10,%rcx), %rsi
	movq	%r10, %rcx
	vbroadcastss	.LC27(%rip), %ymm5
	vmovaps	%ymm7, 136(%rsp)
	vbroadcastss	.LC29(%rip), %ymm7
	vbroadcastss	.LC17(%rip), %ymm10
	vmovaps	%ymm5, 168(%rsp)
	vbroadcastss	.LC31(%rip), %ymm5
	vbroadcastss	.LC12(%rip), %ymm14
	vmovaps	%ymm7, 200(%rsp)
	vbroadcastss	.LC33(%rip), %ymm7
	vbroadcastss	.LC13(%rip), %ymm9
	vmovaps	%ymm5, 232(%rsp)
	vbroadcastss	.LC35(%rip), %ymm5
	vbroadcastss	.LC138(%rip), %ymm13
	vmovaps	%ymm7, 264(%rsp)
	vbroadcastss	.LC37(%rip), %ymm7
	vbroadcastss	.LC140(%rip), %ymm12
	vmovaps	%ymm5, 296(%rsp)
	vbroadcastss	.LC39(%rip), %ymm5
	vmovaps	%ymm7, 328(%rsp)
	vbroadcastss	.LC41(%rip), %ymm7
	vmovaps	%ymm5, 360(%rsp)
	vbroadcastss	.LC78(%rip), %ymm5
	vmovaps	%ymm7, 392(%rsp)
	vbroadcastss	.LC16(%rip), %ymm7
	vmovaps	%ymm5, 424(%rsp)
	vxorps	%xmm5, %xmm5, %xmm5
	vmovaps	%ymm7, 456(%rsp)
	.p2align 4,,10
	.p2align 3
.L895:
	vmovaps	488(%rsp), %ymm7
	vaddps	(%rcx), %ymm7, %ymm1
	addq	$32, %rcx
	vxorps	424(%rsp), %ymm1, %ymm4
	vmulps	%ymm5, %ymm1, %ymm7
	vcmpltps	%ymm1, %ymm5, %ymm2
	vcmpltps	%ymm5, %ymm1, %ymm3
	vblendvps	%ymm2, %ymm1, %ymm7, %ymm7
	vcmpnltps	%ymm5, %ymm1, %ymm2
	vblendvps	%ymm2, %ymm1, %ymm4, %ymm2
	vblendvps	%ymm3, %ymm1, %ymm4, %ymm1
	vmovaps	104(%rsp), %ymm4
	vfmadd213ps	136(%rsp), %ymm1, %ymm4
	vcmpnltps	%ymm2, %ymm13, %ymm8
	vaddps	168(%rsp), %ymm4, %ymm3
	vcmpltps	%ymm12, %ymm2, %ymm6
	vpaddd	.LC44(%rip), %ymm4, %ymm4
	vfnmadd231ps	200(%rsp), %ymm3, %ymm1
	vfmadd132ps	232(%rsp), %ymm1, %ymm3
	vpslld	$23, %ymm4, %ymm4
	vmovaps	264(%rsp), %ymm1
	vfmadd213ps	296(%rsp), %ymm3, %ymm1
	vpand	%ymm8, %ymm6, %ymm6
	vfmadd213ps	328(%rsp), %ymm3, %ymm1
	vfmadd213ps	360(%rsp), %ymm3, %ymm1
	vfmadd213ps	392(%rsp), %ymm3, %ymm1
	vfmadd132ps	%ymm3, %ymm11, %ymm1
	vmulps	%ymm1, %ymm3, %ymm1
	vfmadd132ps	%ymm3, %ymm3, %ymm1
	vcmpnltps	%ymm12, %ymm2, %ymm3
	vcmpltps	%ymm2, %ymm13, %ymm2
	vpand	%ymm8, %ymm3, %ymm3
	vpandn	%ymm3, %ymm6, %ymm3
	vaddps	%ymm10, %ymm1, %ymm1
	vmulps	%ymm4, %ymm1, %ymm1
	vaddps	%ymm10, %ymm1, %ymm4
	vblendvps	%ymm3, %ymm1, %ymm9, %ymm1
	vblendvps	%ymm2, 456(%rsp), %ymm1, %ymm1
	vblendvps	%ymm3, %ymm4, %ymm9, %ymm6
	vaddps	%ymm14, %ymm4, %ymm4
	vblendvps	%ymm2, %ymm10, %ymm6, %ymm6
	vblendvps	%ymm3, %ymm4, %ymm9, %ymm4
	vbroadcastss	.LC147(%rip), %ymm3
	vblendvps	%ymm2, %ymm5, %ymm4, %ymm4
	vmovaps	%ymm6, %ymm2
	vfmadd132ps	%ymm11, %ymm14, %ymm2
	vcmpltps	%ymm6, %ymm3, %ymm6
	vbroadcastss	.LC150(%rip), %ymm3
	vdivps	%ymm4, %ymm1, %ymm0
	vblendvps	%ymm6, %ymm2, %ymm4, %ymm2
	vandps	.LC148(%rip), %ymm6, %ymm6
	vfmadd213ps	.LC151(%rip), %ymm2, %ymm3
	vcmpltps	%ymm4, %ymm5, %ymm4
	vfmadd213ps	.LC153(%rip), %ymm2, %ymm3
	vmulps	%ymm2, %ymm2, %ymm8
	vfmadd213ps	.LC155(%rip), %ymm2, %ymm3
	vfmadd213ps	.LC157(%rip), %ymm2, %ymm3
	vfmadd213ps	.LC159(%rip), %ymm2, %ymm3
	vfmadd213ps	.LC161(%rip), %ymm2, %ymm3
	vfmadd213ps	.LC163(%rip), %ymm2, %ymm3
	vmulps	%ymm8, %ymm2, %ymm15
	vfmadd213ps	.LC165(%rip), %ymm2, %ymm3
	vmulps	%ymm3, %ymm15, %ymm15
	vfnmadd132ps	%ymm11, %ymm15, %ymm8
	vaddps	%ymm8, %ymm2, %ymm2
	vaddps	%ymm6, %ymm2, %ymm2
	vmulps	%ymm0, %ymm2, %ymm2
	vblendvps	%ymm4, %ymm2, %ymm1, %ymm1
	vaddps	%ymm1, %ymm7, %ymm7
	vmovups	%ymm7, -32(%rcx)
	cmpq	%rcx, %rsi
	jne	.L895
	vmovd	%r14d, %xmm0
	cmpq	%rbx, %rdx
	je	.L897
	movq	%rbx, %rsi
	movq	%rbx, %rcx
.L894:
	movq	%rdx, %r8
	subq	%rsi, %r8
	leaq	-1(%r8), %r12
	cmpq	$2, %r12
	jbe	.L899
	addq	%rdi, %rsi
	vshufps	$0, %xmm0, %xmm0, %xmm1
	vxorps	%xmm5, %xmm5, %xmm5
	vbroadcastss	.LC29(%rip), %xmm7
	vbroadcastss	.LC43(%rip), %xmm11
	leaq	(%rax,%rsi,4), %rsi
	vbroadcastss	.LC17(%rip), %xmm8
	vbroadcastss	.LC138(%rip), %xmm12
	vaddps	(%rsi), %xmm1, %xmm1
	vmulps	%xmm5, %xmm1, %xmm6
	vcmpltps	%xmm1, %xmm5, %xmm2
	vcmpltps	%xmm5, %xmm1, %xmm4
	vcmpnltps	%xmm5, %xmm1, %xmm3
	vblendvps	%xmm2, %xmm1, %xmm6, %xmm6
	vbroadcastss	.LC78(%rip), %xmm2
	vxorps	%xmm2, %xmm1, %xmm2
	vblendvps	%xmm3, %xmm1, %xmm2, %xmm3
	vblendvps	%xmm4, %xmm1, %xmm2, %xmm2
	vbroadcastss	.LC25(%rip), %xmm1
	vbroadcastss	.LC23(%rip), %xmm4
	vfmadd132ps	%xmm2, %xmm1, %xmm4
	vbroadcastss	.LC27(%rip), %xmm1
	vaddps	%xmm1, %xmm4, %xmm1
	vfnmadd231ps	%xmm7, %xmm1, %xmm2
	vbroadcastss	.LC31(%rip), %xmm7
	vfmadd132ps	%xmm7, %xmm2, %xmm1
	vbroadcastss	.LC35(%rip), %xmm7
	vbroadcastss	.LC33(%rip), %xmm2
	vfmadd132ps	%xmm1, %xmm7, %xmm2
	vbroadcastss	.LC37(%rip), %xmm7
	vfmadd132ps	%xmm1, %xmm7, %xmm2
	vbroadcastss	.LC39(%rip), %xmm7
	vfmadd132ps	%xmm1, %xmm7, %xmm2
	vbroadcastss	.LC41(%rip), %xmm7
	vfmadd132ps	%xmm1, %xmm7, %xmm2
	vfmadd132ps	%xmm1, %xmm11, %xmm2
	vmulps	%xmm2, %xmm1, %xmm2
	vfmadd132ps	%xmm2, %xmm1, %xmm1
	vpaddd	.LC62(%rip), %xmm4, %xmm2
	vcmpnltps	%xmm3, %xmm12, %xmm4
	vcmpltps	%xmm3, %xmm12, %xmm12
	vpslld	$23, %xmm2, %xmm2
	vaddps	%xmm8, %xmm1, %xmm1
	vmulps	%xmm2, %xmm1, %xmm1
	vbroadcastss	.LC140(%rip), %xmm2
	vcmpltps	%xmm2, %xmm3, %xmm10
	vcmpnltps	%xmm2, %xmm3, %xmm2
	vpand	%xmm4, %xmm10, %xmm10
	vpand	%xmm4, %xmm2, %xmm2
	vaddps	%xmm8, %xmm1, %xmm9
	vbroadcastss	.LC13(%rip), %xmm4
	vpandn	%xmm2, %xmm10, %xmm10
	vbroadcastss	.LC16(%rip), %xmm2
	vblendvps	%xmm10, %xmm1, %xmm4, %xmm1
	vblendvps	%xmm12, %xmm2, %xmm1, %xmm1
	vblendvps	%xmm10, %xmm9, %xmm4, %xmm7
	vbroadcastss	.LC12(%rip), %xmm2
	vblendvps	%xmm12, %xmm8, %xmm7, %xmm7
	vbroadcastss	.LC19(%rip), %xmm8
	vaddps	%xmm2, %xmm9, %xmm3
	vfmadd231ps	%xmm11, %xmm7, %xmm2
	vblendvps	%xmm10, %xmm3, %xmm4, %xmm4
	vbroadcastss	.LC147(%rip), %xmm3
	vblendvps	%xmm12, %xmm5, %xmm4, %xmm4
	vbroadcastss	.LC152(%rip), %xmm12
	vcmpltps	%xmm7, %xmm3, %xmm3
	vcmpltps	%xmm4, %xmm5, %xmm5
	vdivps	%xmm4, %xmm1, %xmm9
	vblendvps	%xmm3, %xmm2, %xmm4, %xmm2
	vandps	%xmm3, %xmm8, %xmm8
	vbroadcastss	.LC150(%rip), %xmm3
	vmulps	%xmm2, %xmm2, %xmm7
	vfmadd132ps	%xmm2, %xmm12, %xmm3
	vbroadcastss	.LC154(%rip), %xmm12
	vmulps	%xmm7, %xmm2, %xmm10
	vfmadd132ps	%xmm2, %xmm12, %xmm3
	vbroadcastss	.LC156(%rip), %xmm12
	vfmadd132ps	%xmm2, %xmm12, %xmm3
	vbroadcastss	.LC158(%rip), %xmm12
	vfmadd132ps	%xmm2, %xmm12, %xmm3
	vbroadcastss	.LC160(%rip), %xmm12
	vfmadd132ps	%xmm2, %xmm12, %xmm3
	vbroadcastss	.LC162(%rip), %xmm12
	vfmadd132ps	%xmm2, %xmm12, %xmm3
	vbroadcastss	.LC164(%rip), %xmm12
	vfmadd132ps	%xmm2, %xmm12, %xmm3
	vbroadcastss	.LC166(%rip), %xmm12
	vfmadd132ps	%xmm2, %xmm12, %xmm3
	vmulps	%xmm3, %xmm10, %xmm10
	vfnmadd132ps	%xmm11, %xmm10, %xmm7
	vaddps	%xmm7, %xmm2, %xmm2
	vaddps	%xmm8, %xmm2, %xmm2
	vmulps	%xmm9, %xmm2, %xmm2
	vblendvps	%xmm5, %xmm2, %xmm1, %xmm1
	vaddps	%xmm1, %xmm6, %xmm6
	vmovups	%xmm6, (%rsi)
	movq	%r8, %rsi
	andq	$-4, %rsi
	addq	%rsi, %rcx
	andl	$3, %r8d
	je	.L897
.L899:
	leaq	(%rcx,%rdi), %rsi
	vxorps	%xmm4, %xmm4, %xmm4
	leaq	(%rax,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vucomiss	%xmm4, %xmm1
	ja	.L1321
	vmulss	%xmm4, %xmm1, %xmm4
.L901:
	vxorps	%xmm2, %xmm2, %xmm2
	vxorps	.LC107(%rip), %xmm1, %xmm3
	vcmpltss	%xmm2, %xmm1, %xmm2
	vblendvps	%xmm2, %xmm3, %xmm1, %xmm5
	vucomiss	.LC138(%rip), %xmm5
	vblendvps	%xmm2, %xmm1, %xmm3, %xmm3
	ja	.L1322
	vmovss	.LC140(%rip), %xmm1
	vucomiss	%xmm5, %xmm1
	jbe	.L1373
	vmovss	.LC13(%rip), %xmm3
	vmovss	.LC43(%rip), %xmm7
	vmovaps	%xmm3, %xmm2
	vmovaps	%xmm3, %xmm1
.L907:
	vfmadd213ss	.LC12(%rip), %xmm7, %xmm2
	vmovss	.LC19(%rip), %xmm6
.L1002:
	vxorps	%xmm5, %xmm5, %xmm5
	vcomiss	%xmm5, %xmm3
	jbe	.L910
	vdivss	%xmm3, %xmm1, %xmm3
	vmovss	.LC150(%rip), %xmm1
	vfmadd213ss	.LC152(%rip), %xmm2, %xmm1
	vfmadd213ss	.LC154(%rip), %xmm2, %xmm1
	vmulss	%xmm2, %xmm2, %xmm5
	vfmadd213ss	.LC156(%rip), %xmm2, %xmm1
	vfmadd213ss	.LC158(%rip), %xmm2, %xmm1
	vfmadd213ss	.LC160(%rip), %xmm2, %xmm1
	vfmadd213ss	.LC162(%rip), %xmm2, %xmm1
	vfmadd213ss	.LC164(%rip), %xmm2, %xmm1
	vmulss	%xmm2, %xmm5, %xmm7
	vfmadd213ss	.LC166(%rip), %xmm2, %xmm1
	vmulss	%xmm7, %xmm1, %xmm1
	vmovss	.LC43(%rip), %xmm7
	vfnmadd231ss	%xmm7, %xmm5, %xmm1
	vaddss	%xmm2, %xmm1, %xmm1
	vaddss	%xmm6, %xmm1, %xmm1
	vmulss	%xmm3, %xmm1, %xmm1
.L910:
	vaddss	%xmm4, %xmm1, %xmm1
	vmovss	%xmm1, (%rsi)
	leaq	1(%rcx), %rsi
	cmpq	%rsi, %rdx
	jle	.L897
	addq	%rdi, %rsi
	vxorps	%xmm4, %xmm4, %xmm4
	leaq	(%rax,%rsi,4), %rsi
	vaddss	(%rsi), %xmm0, %xmm1
	vucomiss	%xmm4, %xmm1
	ja	.L1325
	vmulss	%xmm4, %xmm1, %xmm4
.L912:
	vxorps	%xmm2, %xmm2, %xmm2
	vxorps	.LC107(%rip), %xmm1, %xmm3
	vcmpltss	%xmm2, %xmm1, %xmm2
	vblendvps	%xmm2, %xmm3, %xmm1, %xmm5
	vucomiss	.LC138(%rip), %xmm5
	vblendvps	%xmm2, %xmm1, %xmm3, %xmm3
	ja	.L1326
	vmovss	.LC140(%rip), %xmm1
	vucomiss	%xmm5, %xmm1
	jbe	.L1374
	vmovss	.LC13(%rip), %xmm3
	vmovss	.LC43(%rip), %xmm7
	vmovaps	%xmm3, %xmm2
	vmovaps	%xmm3, %xmm1
.L918:
	vfmadd213ss	.LC12(%rip), %xmm7, %xmm2
	vmovss	.LC19(%rip), %xmm6
.L1001:
	vxorps	%xmm5, %xmm5, %xmm5
	vcomiss	%xmm5, %xmm3
	jbe	.L921
	vdivss	%xmm3, %xmm1, %xmm3
	vmovss	.LC150(%rip), %xmm1
	vfmadd213ss	.LC152(%rip), %xmm2, %xmm1
	vfmadd213ss	.LC154(%rip), %xmm2, %xmm1
	vmulss	%xmm2, %xmm2, %xmm5
	vfmadd213ss	.LC156(%rip), %xmm2, %xmm1
	vfmadd213ss	.LC158(%rip), %xmm2, %xmm1
	vfmadd213ss	.LC160(%rip), %xmm2, %xmm1
	vfmadd213ss	.LC162(%rip), %xmm2, %xmm1
	vfmadd213ss	.LC164(%rip), %xmm2, %xmm1
	vmulss	%xmm5, %xmm2, %xmm7
	vfmadd213ss	.LC166(%rip), %xmm2, %xmm1
	vmulss	%xmm1, %xmm7, %xmm1
	vmovss	.LC43(%rip), %xmm7
	vfnmadd231ss	%xmm7, %xmm5, %xmm1
	vaddss	%xmm1, %xmm2, %xmm1
	vaddss	%xmm6, %xmm1, %xmm1
	vmulss	%xmm3, %xmm1, %xmm1
.L921:
	vaddss	%xmm4, %xmm1, %xmm1
	addq	$2, %rcx
	vmovss	%xmm1, (%rsi)
	cmpq	%rcx, %rdx
	jle	.L897
	addq	%rdi, %rcx
	vxorps	%xmm3, %xmm3, %xmm3
	leaq	(%rax,%rcx,4), %rcx
	vaddss	(%rcx), %xmm0, %xmm0
	vucomiss	%xmm3, %xmm0
	jbe	.L923
	vmovaps	%xmm0, %xmm3
.L924:
	vxorps	%xmm1, %xmm1, %xmm1
	vxorps	.LC107(%rip), %xmm0, %xmm2
	vcmpltss	%xmm1, %xmm0, %xmm1
	vblendvps	%xmm1, %xmm2, %xmm0, %xmm4
	vucomiss	.LC138(%rip), %xmm4
	vblendvps	%xmm1, %xmm0, %xmm2, %xmm2
	ja	.L1375
	vmovss	.LC140(%rip), %xmm0
	vucomiss	%xmm4, %xmm0
	jbe	.L1376
	vmovss	.LC13(%rip), %xmm2
	vmovss	.LC43(%rip), %xmm7
	vmovaps	%xmm2, %xmm1
	vmovaps	%xmm2, %xmm0
.L930:
	vfmadd213ss	.LC12(%rip), %xmm7, %xmm1
	vmovss	.LC19(%rip), %xmm5
.L927:
	vxorps	%xmm4, %xmm4, %xmm4
	vcomiss	%xmm4, %xmm2
	jbe	.L925
	vdivss	%xmm2, %xmm0, %xmm2
	vmovss	.LC150(%rip), %xmm0
	vfmadd213ss	.LC152(%rip), %xmm1, %xmm0
	vmulss	%xmm1, %xmm1, %xmm4
	vmovss	.LC43(%rip), %xmm7
	vfmadd213ss	.LC154(%rip), %xmm1, %xmm0
	vfmadd213ss	.LC156(%rip), %xmm1, %xmm0
	vfmadd213ss	.LC158(%rip), %xmm1, %xmm0
	vfmadd213ss	.LC160(%rip), %xmm1, %xmm0
	vfmadd213ss	.LC162(%rip), %xmm1, %xmm0
	vfmadd213ss	.LC164(%rip), %xmm1, %xmm0
	vmulss	%xmm1, %xmm4, %xmm6
	vfmadd213ss	.LC166(%rip), %xmm1, %xmm0
	vmulss	%xmm0, %xmm6, %xmm0
	vfnmadd231ss	%xmm7, %xmm4, %xmm0
	vaddss	%xmm1, %xmm0, %xmm0
	vaddss	%xmm5, %xmm0, %xmm0
	vmulss	%xmm2, %xmm0, %xmm0
.L925:
	vaddss	%xmm3, %xmm0, %xmm0
	vmovss	%xmm0, (%rcx)
.L897:
	addq	$1, %r9
	addq	$1, %r11
	addq	%r13, %r10
	addq	%rdx, %rdi
	cmpq	%r9, 536(%rsp)
	je	.L1377
	cmpq	%r11, 544(%rsp)
	jne	.L934
.L1347:
	vzeroupper
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
	.p2align 4,,10
	.p2align 3
.L1301:
	.cfi_restore_state
	vmovss	.LC16(%rip), %xmm2
	jmp	.L793
	.p2align 4,,10
	.p2align 3
.L998:
	vucomiss	.LC48(%rip), %xmm8
	jbe	.L1378
	vmovaps	%xmm3, %xmm8
.L846:
	vcomiss	%xmm0, %xmm11
	vmovss	.LC107(%rip), %xmm15
	jbe	.L848
	jmp	.L844
	.p2align 4,,10
	.p2align 3
.L1124:
	cmpq	$6, 40(%rsp)
	jbe	.L1034
	vbroadcastss	168(%rsp), %ymm5
	xorl	%esi, %esi
	movl	$-1262485377, %r11d
	vbroadcastss	.LC78(%rip), %ymm4
	vmovd	%r11d, %xmm9
	movq	-24(%rsp), %r11
	vbroadcastss	.LC21(%rip), %ymm7
	vxorps	%xmm10, %xmm10, %xmm10
	vmovaps	%ymm5, 136(%rsp)
	vpbroadcastd	%xmm9, %ymm9
	vbroadcastss	.LC23(%rip), %ymm5
	vbroadcastss	.LC43(%rip), %ymm8
	vbroadcastss	.LC48(%rip), %ymm6
	vmovaps	%ymm4, 104(%rsp)
	vbroadcastss	.LC13(%rip), %ymm12
	vmovaps	%ymm5, 200(%rsp)
	vbroadcastss	.LC25(%rip), %ymm5
	vbroadcastss	.LC16(%rip), %ymm11
	vmovaps	%ymm5, 232(%rsp)
	vbroadcastss	.LC27(%rip), %ymm5
	vmovaps	%ymm5, 264(%rsp)
	vbroadcastss	.LC29(%rip), %ymm5
	vmovaps	%ymm5, 296(%rsp)
	vbroadcastss	.LC31(%rip), %ymm5
	vmovaps	%ymm5, 328(%rsp)
	vbroadcastss	.LC33(%rip), %ymm5
	vmovaps	%ymm5, 360(%rsp)
	vbroadcastss	.LC35(%rip), %ymm5
	vmovaps	%ymm5, 392(%rsp)
	vbroadcastss	.LC37(%rip), %ymm5
	vmovaps	%ymm5, 424(%rsp)
	vbroadcastss	.LC39(%rip), %ymm5
	vmovaps	%ymm5, 456(%rsp)
	vbroadcastss	.LC41(%rip), %ymm5
	vmovaps	%ymm5, 488(%rsp)
	vbroadcastss	.LC17(%rip), %ymm5
.L750:
	vmovaps	136(%rsp), %ymm4
	vaddps	(%r8,%rsi), %ymm4, %ymm2
	vmovaps	296(%rsp), %ymm13
	vmovaps	104(%rsp), %ymm4
	vmovaps	360(%rsp), %ymm14
	vcmpnltps	%ymm10, %ymm2, %ymm1
	vxorps	%ymm4, %ymm2, %ymm0
	vblendvps	%ymm1, %ymm2, %ymm0, %ymm0
	vbroadcastss	.LC84(%rip), %ymm1
	vmulps	.LC79(%rip), %ymm0, %ymm0
	vmovaps	%ymm0, %ymm3
	vfmadd132ps	.LC81(%rip), %ymm5, %ymm3
	vdivps	%ymm3, %ymm5, %ymm3
	vfmadd213ps	.LC85(%rip), %ymm3, %ymm1
	vfmadd213ps	.LC87(%rip), %ymm3, %ymm1
	vfmadd213ps	.LC89(%rip), %ymm3, %ymm1
	vfmadd213ps	.LC91(%rip), %ymm3, %ymm1
	vmulps	%ymm8, %ymm1, %ymm1
	vmulps	%ymm3, %ymm1, %ymm1
	vxorps	%ymm4, %ymm0, %ymm3
	vmovaps	200(%rsp), %ymm4
	vmulps	%ymm0, %ymm3, %ymm3
	vfmadd213ps	232(%rsp), %ymm3, %ymm4
	vaddps	264(%rsp), %ymm4, %ymm0
	vfnmadd132ps	%ymm0, %ymm3, %ymm13
	vcmpnltps	%ymm7, %ymm3, %ymm15
	vfmadd132ps	328(%rsp), %ymm13, %ymm0
	vpaddd	%ymm9, %ymm4, %ymm4
	vfmadd213ps	392(%rsp), %ymm0, %ymm14
	vpslld	$23, %ymm4, %ymm4
	vmovaps	%ymm14, %ymm13
	vcmpltps	%ymm3, %ymm6, %ymm14
	vfmadd213ps	424(%rsp), %ymm0, %ymm13
	vfmadd213ps	456(%rsp), %ymm0, %ymm13
	vfmadd213ps	488(%rsp), %ymm0, %ymm13
	vpand	%ymm15, %ymm14, %ymm14
	vfmadd132ps	%ymm0, %ymm8, %ymm13
	vmulps	%ymm13, %ymm0, %ymm13
	vfmadd132ps	%ymm13, %ymm0, %ymm0
	vcmpnltps	%ymm3, %ymm6, %ymm13
	vcmpltps	%ymm7, %ymm3, %ymm3
	vpand	%ymm15, %ymm13, %ymm13
	vpandn	%ymm13, %ymm14, %ymm13
	vaddps	%ymm5, %ymm0, %ymm0
	vmulps	%ymm4, %ymm0, %ymm0
	vmovaps	296(%rsp), %ymm4
	vblendvps	%ymm13, %ymm0, %ymm12, %ymm0
	vblendvps	%ymm3, %ymm11, %ymm0, %ymm0
	vmovaps	200(%rsp), %ymm3
	vmulps	%ymm0, %ymm1, %ymm0
	vcmpltps	%ymm10, %ymm2, %ymm1
	vsubps	%ymm0, %ymm5, %ymm13
	vblendvps	%ymm1, %ymm0, %ymm13, %ymm13
	vmulps	.LC6(%rip), %ymm2, %ymm1
	vmulps	%ymm2, %ymm1, %ymm1
	vfmadd213ps	232(%rsp), %ymm1, %ymm3
	vaddps	264(%rsp), %ymm3, %ymm0
	vfnmadd132ps	%ymm0, %ymm1, %ymm4
	vcmpnltps	%ymm7, %ymm1, %ymm15
	vfmadd132ps	328(%rsp), %ymm4, %ymm0
	vcmpltps	%ymm1, %ymm6, %ymm14
	vpaddd	%ymm9, %ymm3, %ymm3
	vmovaps	360(%rsp), %ymm4
	vfmadd213ps	392(%rsp), %ymm0, %ymm4
	vpslld	$23, %ymm3, %ymm3
	vfmadd213ps	424(%rsp), %ymm0, %ymm4
	vfmadd213ps	456(%rsp), %ymm0, %ymm4
	vpand	%ymm15, %ymm14, %ymm14
	vfmadd213ps	488(%rsp), %ymm0, %ymm4
	vfmadd132ps	%ymm0, %ymm8, %ymm4
	vmulps	%ymm4, %ymm0, %ymm4
	vfmadd132ps	%ymm4, %ymm0, %ymm0
	vcmpnltps	%ymm1, %ymm6, %ymm4
	vcmpltps	%ymm7, %ymm1, %ymm1
	vpand	%ymm15, %ymm4, %ymm4
	vpandn	%ymm4, %ymm14, %ymm4
	vaddps	%ymm5, %ymm0, %ymm0
	vmulps	%ymm3, %ymm0, %ymm0
	vblendvps	%ymm4, %ymm0, %ymm12, %ymm0
	vblendvps	%ymm1, %ymm11, %ymm0, %ymm1
	vmulps	.LC94(%rip), %ymm2, %ymm0
	vmulps	%ymm13, %ymm2, %ymm2
	vfmadd132ps	%ymm1, %ymm13, %ymm0
	vmovups	%ymm0, (%r10,%rsi)
	vmovups	%ymm2, (%r8,%rsi)
	addq	$32, %rsi
	cmpq	%rsi, %r11
	jne	.L750
	movq	-56(%rsp), %rbx
	cmpq	%rdx, %rbx
	je	.L752
	movq	%rdx, %rsi
	subq	%rbx, %rsi
	leaq	-1(%rsi), %r11
	cmpq	$2, %r11
	jbe	.L1035
	movq	%rbx, %r11
	movq	%rbx, %r12
.L749:
	addq	%r14, %r11
	vxorps	%xmm5, %xmm5, %xmm5
	vbroadcastss	168(%rsp), %xmm2
	vbroadcastss	.LC78(%rip), %xmm1
	salq	$2, %r11
	movl	$-1262485377, %r13d
	vbroadcastss	.LC17(%rip), %xmm7
	vbroadcastss	.LC82(%rip), %xmm3
	vbroadcastss	.LC86(%rip), %xmm6
	leaq	(%rax,%r11), %rbx
	vbroadcastss	.LC43(%rip), %xmm11
	vbroadcastss	.LC23(%rip), %xmm14
	vaddps	(%rbx), %xmm2, %xmm2
	vbroadcastss	.LC29(%rip), %xmm10
	vbroadcastss	.LC41(%rip), %xmm13
	vbroadcastss	.LC21(%rip), %xmm9
	vcmpnltps	%xmm5, %xmm2, %xmm0
	vcmpltps	%xmm5, %xmm2, %xmm5
	vxorps	%xmm1, %xmm2, %xmm4
	vblendvps	%xmm0, %xmm2, %xmm4, %xmm4
	vbroadcastss	.LC80(%rip), %xmm0
	vmulps	%xmm0, %xmm4, %xmm4
	vbroadcastss	.LC84(%rip), %xmm0
	vfmadd132ps	%xmm4, %xmm7, %xmm3
	vxorps	%xmm1, %xmm4, %xmm1
	vmulps	%xmm4, %xmm1, %xmm1
	vdivps	%xmm3, %xmm7, %xmm3
	vcmpnltps	%xmm9, %xmm1, %xmm15
	vfmadd132ps	%xmm3, %xmm6, %xmm0
	vbroadcastss	.LC88(%rip), %xmm6
	vfmadd132ps	%xmm3, %xmm6, %xmm0
	vbroadcastss	.LC90(%rip), %xmm6
	vfmadd132ps	%xmm3, %xmm6, %xmm0
	vbroadcastss	.LC92(%rip), %xmm6
	vfmadd132ps	%xmm3, %xmm6, %xmm0
	vmulps	%xmm11, %xmm0, %xmm0
	vmulps	%xmm3, %xmm0, %xmm6
	vbroadcastss	.LC25(%rip), %xmm3
	vmovaps	%xmm6, 488(%rsp)
	vmovaps	%xmm1, %xmm6
	vfmadd132ps	%xmm14, %xmm3, %xmm6
	vaddps	.LC53(%rip), %xmm6, %xmm0
	vmovaps	%xmm0, %xmm4
	vfnmadd132ps	%xmm10, %xmm1, %xmm4
	vfmadd132ps	.LC55(%rip), %xmm4, %xmm0
	vbroadcastss	.LC33(%rip), %xmm4
	vfmadd213ps	.LC57(%rip), %xmm0, %xmm4
	vfmadd213ps	.LC58(%rip), %xmm0, %xmm4
	vfmadd213ps	.LC59(%rip), %xmm0, %xmm4
	vfmadd132ps	%xmm0, %xmm13, %xmm4
	vfmadd132ps	%xmm0, %xmm11, %xmm4
	vmulps	%xmm4, %xmm0, %xmm4
	vfmadd132ps	%xmm4, %xmm0, %xmm0
	vbroadcastss	.LC48(%rip), %xmm4
	vcmpltps	%xmm1, %xmm4, %xmm12
	vcmpnltps	%xmm1, %xmm4, %xmm8
	vcmpltps	%xmm9, %xmm1, %xmm1
	vpand	%xmm15, %xmm12, %xmm12
	vpand	%xmm15, %xmm8, %xmm8
	vaddps	%xmm7, %xmm0, %xmm0
	vpandn	%xmm8, %xmm12, %xmm8
	vmovd	%r13d, %xmm12
	vpshufd	$0, %xmm12, %xmm12
	vpaddd	%xmm12, %xmm6, %xmm6
	vpslld	$23, %xmm6, %xmm6
	vmulps	%xmm6, %xmm0, %xmm0
	vbroadcastss	.LC13(%rip), %xmm6
	vblendvps	%xmm8, %xmm0, %xmm6, %xmm0
	vbroadcastss	.LC16(%rip), %xmm8
	vblendvps	%xmm1, %xmm8, %xmm0, %xmm0
	vmulps	488(%rsp), %xmm0, %xmm0
	vsubps	%xmm0, %xmm7, %xmm1
	vblendvps	%xmm5, %xmm0, %xmm1, %xmm5
	vbroadcastss	.LC7(%rip), %xmm0
	vmulps	%xmm0, %xmm2, %xmm0
	vmulps	%xmm2, %xmm0, %xmm0
	vfmadd231ps	%xmm14, %xmm0, %xmm3
	vaddps	.LC53(%rip), %xmm3, %xmm1
	vfnmadd132ps	%xmm1, %xmm0, %xmm10
	vfmadd132ps	.LC55(%rip), %xmm10, %xmm1
	vpaddd	%xmm12, %xmm3, %xmm3
	vbroadcastss	.LC33(%rip), %xmm10
	vfmadd213ps	.LC57(%rip), %xmm1, %xmm10
	vpslld	$23, %xmm3, %xmm3
	vfmadd213ps	.LC58(%rip), %xmm1, %xmm10
	vfmadd213ps	.LC59(%rip), %xmm1, %xmm10
	vfmadd132ps	%xmm1, %xmm13, %xmm10
	vfmadd132ps	%xmm1, %xmm11, %xmm10
	vcmpnltps	%xmm9, %xmm0, %xmm11
	vmulps	%xmm10, %xmm1, %xmm10
	vfmadd132ps	%xmm1, %xmm1, %xmm10
	vcmpltps	%xmm0, %xmm4, %xmm1
	vcmpnltps	%xmm0, %xmm4, %xmm4
	vcmpltps	%xmm9, %xmm0, %xmm0
	vpand	%xmm11, %xmm1, %xmm1
	vpand	%xmm11, %xmm4, %xmm4
	vaddps	%xmm7, %xmm10, %xmm10
	vpandn	%xmm4, %xmm1, %xmm1
	vmulps	%xmm3, %xmm10, %xmm10
	vblendvps	%xmm1, %xmm10, %xmm6, %xmm6
	vblendvps	%xmm0, %xmm8, %xmm6, %xmm6
	vbroadcastss	.LC95(%rip), %xmm0
	vmulps	%xmm0, %xmm2, %xmm0
	vmulps	%xmm5, %xmm2, %xmm2
	vfmadd132ps	%xmm6, %xmm5, %xmm0
	vmovups	%xmm0, (%rcx,%r11)
	vmovups	%xmm2, (%rbx)
	testb	$3, %sil
	je	.L752
	andq	$-4, %rsi
	addq	%r12, %rsi
.L754:
	leaq	(%rsi,%r14), %r12
	vxorps	%xmm1, %xmm1, %xmm1
	vmovss	168(%rsp), %xmm7
	salq	$2, %r12
	leaq	(%rcx,%r12), %r13
	addq	%rax, %r12
	vaddss	(%r12), %xmm7, %xmm0
	vcomiss	%xmm0, %xmm1
	ja	.L1379
	vmovaps	%xmm0, %xmm7
	vmovss	.LC107(%rip), %xmm1
.L756:
	vmovss	.LC80(%rip), %xmm14
	vmovss	.LC17(%rip), %xmm3
	vmovss	.LC82(%rip), %xmm5
	vmovss	.LC86(%rip), %xmm4
	vmulss	%xmm14, %xmm7, %xmm7
	vmovss	.LC84(%rip), %xmm13
	vmovss	.LC88(%rip), %xmm12
	vmovaps	%xmm4, %xmm2
	vmovss	.LC90(%rip), %xmm11
	vmovss	%xmm4, 488(%rsp)
	vmovss	.LC92(%rip), %xmm4
	vmovss	.LC43(%rip), %xmm9
	vmovss	.LC21(%rip), %xmm10
	vmovss	%xmm4, 456(%rsp)
	vmovaps	%xmm7, %xmm6
	vfmadd132ss	%xmm5, %xmm3, %xmm6
	vdivss	%xmm6, %xmm3, %xmm6
	vfmadd231ss	%xmm13, %xmm6, %xmm2
	vfmadd132ss	%xmm6, %xmm12, %xmm2
	vfmadd132ss	%xmm6, %xmm11, %xmm2
	vfmadd132ss	%xmm6, %xmm4, %xmm2
	vmulss	%xmm9, %xmm2, %xmm2
	vmulss	%xmm6, %xmm2, %xmm2
	vxorps	%xmm1, %xmm7, %xmm6
	vmulss	%xmm7, %xmm6, %xmm6
	vucomiss	%xmm6, %xmm10
	ja	.L1287
	vucomiss	.LC48(%rip), %xmm6
	jbe	.L1380
	vmovss	.LC13(%rip), %xmm6
.L758:
	vmulss	%xmm2, %xmm6, %xmm15
	vmovss	.LC95(%rip), %xmm8
	vxorps	%xmm2, %xmm2, %xmm2
	vucomiss	%xmm0, %xmm2
	vsubss	%xmm15, %xmm3, %xmm7
	vmovd	%xmm15, %ebx
	vmovd	%xmm7, %r11d
	vmulss	%xmm8, %xmm0, %xmm7
	cmovbe	%r11d, %ebx
	vmovd	%ebx, %xmm15
	vmovss	%xmm7, 424(%rsp)
	vmovss	.LC7(%rip), %xmm7
	vmulss	%xmm7, %xmm0, %xmm6
	vmulss	%xmm0, %xmm6, %xmm6
	vucomiss	%xmm6, %xmm10
	ja	.L1289
	vucomiss	.LC48(%rip), %xmm6
	jbe	.L1381
	vmovss	.LC13(%rip), %xmm6
.L763:
	vmulss	%xmm8, %xmm0, %xmm2
	leaq	1(%rsi), %rbx
	vmulss	%xmm0, %xmm15, %xmm0
	vfmadd132ss	%xmm6, %xmm15, %xmm2
	vmovss	%xmm2, 0(%r13)
	vmovss	%xmm0, (%r12)
	cmpq	%rbx, %rdx
	jle	.L752
	vmovss	168(%rsp), %xmm6
	addq	%r14, %rbx
	vxorps	%xmm0, %xmm0, %xmm0
	salq	$2, %rbx
	leaq	(%rcx,%rbx), %r13
	addq	%rax, %rbx
	vaddss	(%rbx), %xmm6, %xmm2
	vcmpltss	%xmm0, %xmm2, %xmm0
	vxorps	%xmm1, %xmm2, %xmm6
	vblendvps	%xmm0, %xmm6, %xmm2, %xmm6
	vmovss	488(%rsp), %xmm0
	vmulss	%xmm14, %xmm6, %xmm6
	vmovaps	%xmm6, %xmm15
	vfmadd132ss	%xmm5, %xmm3, %xmm15
	vdivss	%xmm15, %xmm3, %xmm15
	vfmadd231ss	%xmm13, %xmm15, %xmm0
	vfmadd132ss	%xmm15, %xmm12, %xmm0
	vfmadd132ss	%xmm15, %xmm11, %xmm0
	vfmadd213ss	456(%rsp), %xmm15, %xmm0
	vmulss	%xmm9, %xmm0, %xmm0
	vmulss	%xmm15, %xmm0, %xmm0
	vxorps	%xmm1, %xmm6, %xmm15
	vmulss	%xmm6, %xmm15, %xmm15
	vmovss	.LC16(%rip), %xmm6
	vucomiss	%xmm15, %xmm10
	ja	.L768
	vucomiss	.LC48(%rip), %xmm15
	jbe	.L1382
	vmovss	.LC13(%rip), %xmm6
.L768:
	vmulss	%xmm0, %xmm6, %xmm6
	vxorps	%xmm0, %xmm0, %xmm0
	vmulss	%xmm7, %xmm2, %xmm15
	vucomiss	%xmm2, %xmm0
	vsubss	%xmm6, %xmm3, %xmm4
	vmovd	%xmm6, %r12d
	vmulss	%xmm2, %xmm15, %xmm15
	vmovd	%xmm4, %r11d
	vmulss	%xmm8, %xmm2, %xmm4
	cmovbe	%r11d, %r12d
	vucomiss	%xmm15, %xmm10
	vmovd	%r12d, %xmm6
	vmovss	%xmm4, 424(%rsp)
	ja	.L1293
	vucomiss	.LC48(%rip), %xmm15
	jbe	.L1383
	vmovss	.LC13(%rip), %xmm15
.L773:
	vfmadd132ss	424(%rsp), %xmm6, %xmm15
	addq	$2, %rsi
	vmulss	%xmm2, %xmm6, %xmm2
	vmovss	%xmm15, 0(%r13)
	vmovss	%xmm2, (%rbx)
	cmpq	%rsi, %rdx
	jle	.L752
	vmovss	168(%rsp), %xmm6
	addq	%r14, %rsi
	vxorps	%xmm2, %xmm2, %xmm2
	salq	$2, %rsi
	leaq	(%rcx,%rsi), %rbx
	addq	%rax, %rsi
	vaddss	(%rsi), %xmm6, %xmm0
	vcmpltss	%xmm2, %xmm0, %xmm2
	vxorps	%xmm1, %xmm0, %xmm6
	vblendvps	%xmm2, %xmm6, %xmm0, %xmm6
	vmovss	488(%rsp), %xmm2
	vmulss	%xmm14, %xmm6, %xmm6
	vfmadd132ss	%xmm6, %xmm3, %xmm5
	vxorps	%xmm1, %xmm6, %xmm1
	vmulss	%xmm6, %xmm1, %xmm1
	vdivss	%xmm5, %xmm3, %xmm5
	vucomiss	%xmm1, %xmm10
	vfmadd231ss	%xmm13, %xmm5, %xmm2
	vfmadd132ss	%xmm5, %xmm12, %xmm2
	vfmadd132ss	%xmm5, %xmm11, %xmm2
	vfmadd213ss	456(%rsp), %xmm5, %xmm2
	vmulss	%xmm9, %xmm2, %xmm2
	vmulss	%xmm5, %xmm2, %xmm2
	ja	.L1384
	vucomiss	.LC48(%rip), %xmm1
	jbe	.L1385
	vmovss	.LC13(%rip), %xmm1
.L783:
	vmulss	%xmm7, %xmm0, %xmm7
	vmulss	%xmm2, %xmm1, %xmm1
	vxorps	%xmm2, %xmm2, %xmm2
	vmulss	%xmm8, %xmm0, %xmm8
	vucomiss	%xmm0, %xmm2
	vmulss	%xmm0, %xmm7, %xmm7
	vsubss	%xmm1, %xmm3, %xmm5
	vmovd	%xmm1, %r12d
	vmovd	%xmm5, %r11d
	cmovbe	%r11d, %r12d
	vucomiss	%xmm7, %xmm10
	vmovd	%r12d, %xmm1
	ja	.L1386
	vucomiss	.LC48(%rip), %xmm7
	jbe	.L1387
	vmovss	.LC13(%rip), %xmm2
.L778:
	vfmadd132ss	%xmm8, %xmm1, %xmm2
	vmulss	%xmm1, %xmm0, %xmm1
	vmovss	%xmm2, (%rbx)
	vmovss	%xmm1, (%rsi)
.L752:
	addq	$1, %rdi
	cmpq	%rdi, 536(%rsp)
	je	.L1388
	movq	8(%rsp), %rsi
	addq	$1, 72(%rsp)
	addq	%rdx, %r14
	movq	72(%rsp), %rbx
	addq	%rsi, %r9
	addq	%rsi, %r8
	addq	%rsi, %r10
	cmpq	%rbx, 544(%rsp)
	jne	.L798
	jmp	.L1347
	.p2align 4,,10
	.p2align 3
.L1369:
	movq	%r15, 520(%rsp)
.L808:
	addq	$1, %r14
	cmpq	%r14, 536(%rsp)
	je	.L1389
.L801:
	addq	%r12, %r10
	addq	%rdx, %r13
	addq	%r12, %r8
	addq	%r12, %r9
	addq	$1, 528(%rsp)
	movq	528(%rsp), %rdi
	cmpq	%rdi, 544(%rsp)
	jne	.L854
	jmp	.L1347
	.p2align 4,,10
	.p2align 3
.L1370:
	movq	%r12, 104(%rsp)
.L864:
	addq	$1, %rbx
	cmpq	%rbx, 536(%rsp)
	je	.L1390
.L857:
	addq	%r15, %r9
	addq	%rdx, %r11
	addq	%r15, %rdi
	addq	%r15, %r8
	addq	$1, 136(%rsp)
	movq	136(%rsp), %rsi
	cmpq	%rsi, 544(%rsp)
	jne	.L889
	jmp	.L1347
	.p2align 4,,10
	.p2align 3
.L1148:
	cmpq	$6, -96(%rsp)
	jbe	.L1057
	vbroadcastss	%xmm4, %ymm5
	movl	$-1262485377, %edi
	vxorps	%xmm10, %xmm10, %xmm10
	xorl	%esi, %esi
	vmovaps	%ymm5, 488(%rsp)
	vbroadcastss	.LC23(%rip), %ymm5
	vbroadcastss	.LC41(%rip), %ymm7
	vbroadcastss	.LC1(%rip), %ymm15
	vbroadcastss	.LC78(%rip), %ymm12
	vbroadcastss	.LC21(%rip), %ymm14
	vmovaps	%ymm5, -88(%rsp)
	vbroadcastss	.LC25(%rip), %ymm5
	vmovaps	%ymm7, 200(%rsp)
	vbroadcastss	.LC12(%rip), %ymm7
	vbroadcastss	.LC43(%rip), %ymm8
	vbroadcastss	.LC48(%rip), %ymm13
	vmovaps	%ymm5, -56(%rsp)
	vbroadcastss	.LC27(%rip), %ymm5
	vmovaps	%ymm7, 232(%rsp)
	vbroadcastss	.LC113(%rip), %ymm7
	vbroadcastss	.LC111(%rip), %ymm11
	vmovaps	%ymm5, -24(%rsp)
	vbroadcastss	.LC29(%rip), %ymm5
	vmovaps	%ymm7, 264(%rsp)
	vmovaps	%ymm5, 8(%rsp)
	vbroadcastss	.LC31(%rip), %ymm5
	vmovaps	%ymm5, 40(%rsp)
	vbroadcastss	.LC33(%rip), %ymm5
	vmovaps	%ymm5, 72(%rsp)
	vbroadcastss	.LC35(%rip), %ymm5
	vmovaps	%ymm5, 104(%rsp)
	vbroadcastss	.LC37(%rip), %ymm5
	vmovaps	%ymm5, 136(%rsp)
	vbroadcastss	.LC39(%rip), %ymm5
	vmovaps	%ymm5, 168(%rsp)
	vbroadcastss	.LC17(%rip), %ymm5
	vbroadcastss	.LC115(%rip), %ymm7
	movq	520(%rsp), %r15
	vmovaps	%ymm7, 296(%rsp)
	vbroadcastss	.LC117(%rip), %ymm7
	vmovaps	%ymm7, 328(%rsp)
	vbroadcastss	.LC119(%rip), %ymm7
	vmovaps	%ymm7, 360(%rsp)
	vbroadcastss	.LC121(%rip), %ymm7
	vmovaps	%ymm7, 392(%rsp)
	vbroadcastss	.LC123(%rip), %ymm7
	vmovaps	%ymm7, 424(%rsp)
	vmovd	%edi, %xmm7
	vmovd	%xmm4, %edi
	vmovaps	%ymm15, %ymm4
	vpbroadcastd	%xmm7, %ymm7
	vmovaps	%ymm12, %ymm15
	vmovdqa	%ymm7, 456(%rsp)
.L806:
	vmovaps	488(%rsp), %ymm7
	vaddps	(%r8,%rsi), %ymm7, %ymm6
	vmulps	.LC108(%rip), %ymm6, %ymm2
	vmovaps	-88(%rsp), %ymm9
	vmovaps	8(%rsp), %ymm7
	vmulps	%ymm6, %ymm2, %ymm2
	vfmadd132ps	%ymm6, %ymm6, %ymm2
	vmulps	%ymm11, %ymm2, %ymm2
	vcmpnltps	%ymm10, %ymm2, %ymm0
	vxorps	%ymm15, %ymm2, %ymm1
	vblendvps	%ymm0, %ymm2, %ymm1, %ymm1
	vaddps	%ymm1, %ymm1, %ymm3
	vfmadd213ps	-56(%rsp), %ymm3, %ymm9
	vcmpltps	424(%rsp), %ymm1, %ymm1
	vaddps	-24(%rsp), %ymm9, %ymm0
	vpaddd	456(%rsp), %ymm9, %ymm9
	vpslld	$23, %ymm9, %ymm9
	vcmpnltps	%ymm14, %ymm3, %ymm12
	vfnmadd132ps	%ymm0, %ymm3, %ymm7
	vfmadd132ps	40(%rsp), %ymm7, %ymm0
	vmovaps	72(%rsp), %ymm7
	vfmadd213ps	104(%rsp), %ymm0, %ymm7
	vfmadd213ps	136(%rsp), %ymm0, %ymm7
	vfmadd213ps	168(%rsp), %ymm0, %ymm7
	vfmadd213ps	200(%rsp), %ymm0, %ymm7
	vfmadd132ps	%ymm0, %ymm8, %ymm7
	vmulps	%ymm7, %ymm0, %ymm7
	vfmadd132ps	%ymm7, %ymm0, %ymm0
	vcmpnltps	%ymm3, %ymm13, %ymm7
	vpand	%ymm12, %ymm7, %ymm7
	vaddps	%ymm5, %ymm0, %ymm0
	vfmadd132ps	%ymm9, %ymm5, %ymm0
	vcmpltps	%ymm3, %ymm13, %ymm9
	vcmpltps	%ymm14, %ymm3, %ymm3
	vpand	%ymm12, %ymm9, %ymm9
	vpandn	%ymm7, %ymm9, %ymm7
	vdivps	%ymm0, %ymm4, %ymm0
	vsubps	%ymm0, %ymm5, %ymm0
	vblendvps	%ymm7, %ymm0, %ymm5, %ymm0
	vcmpltps	%ymm10, %ymm2, %ymm7
	vblendvps	%ymm3, 232(%rsp), %ymm0, %ymm0
	vxorps	%ymm15, %ymm0, %ymm3
	vblendvps	%ymm7, %ymm3, %ymm0, %ymm0
	vmovaps	264(%rsp), %ymm7
	vmulps	%ymm2, %ymm2, %ymm3
	vfmadd213ps	296(%rsp), %ymm3, %ymm7
	vfmadd213ps	328(%rsp), %ymm3, %ymm7
	vfmadd213ps	360(%rsp), %ymm3, %ymm7
	vmulps	%ymm3, %ymm2, %ymm9
	vfmadd213ps	392(%rsp), %ymm7, %ymm3
	vmulps	%ymm8, %ymm6, %ymm7
	vfmadd132ps	%ymm9, %ymm2, %ymm3
	vmulps	.LC124(%rip), %ymm6, %ymm2
	vblendvps	%ymm1, %ymm3, %ymm0, %ymm1
	vaddps	%ymm5, %ymm1, %ymm0
	vfnmadd132ps	%ymm1, %ymm5, %ymm1
	vfmadd132ps	%ymm6, %ymm5, %ymm2
	vmulps	%ymm1, %ymm7, %ymm1
	vmulps	%ymm11, %ymm1, %ymm1
	vmulps	%ymm2, %ymm1, %ymm1
	vfmadd231ps	%ymm8, %ymm0, %ymm1
	vmulps	%ymm7, %ymm0, %ymm0
	vmovups	%ymm1, (%r9,%rsi)
	vmovups	%ymm0, (%r8,%rsi)
	addq	$32, %rsi
	cmpq	%rsi, %r15
	jne	.L806
	movq	-104(%rsp), %r11
	movq	%r15, 520(%rsp)
	vmovd	%edi, %xmm4
	cmpq	%rdx, %r11
	je	.L808
	movq	%rdx, %rsi
	subq	%r11, %rsi
	leaq	-1(%rsi), %rdi
	cmpq	$2, %rdi
	jbe	.L1058
	movq	%r11, 488(%rsp)
	movq	%r11, %rdi
.L805:
	addq	%r13, %rdi
	vshufps	$0, %xmm4, %xmm4, %xmm3
	vbroadcastss	.LC109(%rip), %xmm1
	vbroadcastss	.LC111(%rip), %xmm8
	salq	$2, %rdi
	vxorps	%xmm11, %xmm11, %xmm11
	vbroadcastss	.LC78(%rip), %xmm10
	vbroadcastss	.LC23(%rip), %xmm6
	leaq	(%rax,%rdi), %r11
	movl	$-1262485377, %r15d
	vbroadcastss	.LC29(%rip), %xmm2
	vbroadcastss	.LC31(%rip), %xmm7
	vaddps	(%r11), %xmm3, %xmm3
	vmovd	%r15d, %xmm12
	vpshufd	$0, %xmm12, %xmm12
	vmulps	%xmm1, %xmm3, %xmm1
	vmulps	%xmm3, %xmm1, %xmm1
	vfmadd132ps	%xmm3, %xmm3, %xmm1
	vmulps	%xmm8, %xmm1, %xmm1
	vcmpnltps	%xmm11, %xmm1, %xmm0
	vcmpltps	%xmm11, %xmm1, %xmm11
	vxorps	%xmm10, %xmm1, %xmm9
	vblendvps	%xmm0, %xmm1, %xmm9, %xmm9
	vbroadcastss	.LC25(%rip), %xmm0
	vaddps	%xmm9, %xmm9, %xmm5
	vfmadd132ps	%xmm5, %xmm0, %xmm6
	vbroadcastss	.LC27(%rip), %xmm0
	vaddps	%xmm0, %xmm6, %xmm0
	vpaddd	%xmm12, %xmm6, %xmm6
	vbroadcastss	.LC21(%rip), %xmm12
	vpslld	$23, %xmm6, %xmm6
	vcmpnltps	%xmm12, %xmm5, %xmm14
	vfnmadd132ps	%xmm0, %xmm5, %xmm2
	vfmadd132ps	%xmm7, %xmm2, %xmm0
	vbroadcastss	.LC35(%rip), %xmm7
	vbroadcastss	.LC33(%rip), %xmm2
	vfmadd132ps	%xmm0, %xmm7, %xmm2
	vbroadcastss	.LC37(%rip), %xmm7
	vfmadd132ps	%xmm0, %xmm7, %xmm2
	vbroadcastss	.LC39(%rip), %xmm7
	vfmadd132ps	%xmm0, %xmm7, %xmm2
	vbroadcastss	.LC41(%rip), %xmm7
	vfmadd132ps	%xmm0, %xmm7, %xmm2
	vbroadcastss	.LC43(%rip), %xmm7
	vfmadd132ps	%xmm0, %xmm7, %xmm2
	vmulps	%xmm2, %xmm0, %xmm2
	vfmadd132ps	%xmm2, %xmm0, %xmm0
	vbroadcastss	.LC17(%rip), %xmm2
	vaddps	%xmm2, %xmm0, %xmm0
	vfmadd132ps	%xmm0, %xmm2, %xmm6
	vbroadcastss	.LC48(%rip), %xmm0
	vcmpltps	%xmm5, %xmm0, %xmm13
	vcmpnltps	%xmm5, %xmm0, %xmm0
	vcmpltps	%xmm12, %xmm5, %xmm5
	vpand	%xmm14, %xmm0, %xmm0
	vpand	%xmm14, %xmm13, %xmm13
	vpandn	%xmm0, %xmm13, %xmm13
	vbroadcastss	.LC1(%rip), %xmm0
	vdivps	%xmm6, %xmm0, %xmm0
	vbroadcastss	.LC12(%rip), %xmm6
	vsubps	%xmm0, %xmm2, %xmm0
	vblendvps	%xmm13, %xmm0, %xmm2, %xmm0
	vblendvps	%xmm5, %xmm6, %xmm0, %xmm0
	vbroadcastss	.LC113(%rip), %xmm6
	vmulps	%xmm1, %xmm1, %xmm5
	vxorps	%xmm10, %xmm0, %xmm10
	vblendvps	%xmm11, %xmm10, %xmm0, %xmm0
	vbroadcastss	.LC115(%rip), %xmm11
	vmulps	%xmm5, %xmm1, %xmm10
	vfmadd132ps	%xmm5, %xmm11, %xmm6
	vbroadcastss	.LC117(%rip), %xmm11
	vfmadd132ps	%xmm5, %xmm11, %xmm6
	vbroadcastss	.LC119(%rip), %xmm11
	vfmadd132ps	%xmm5, %xmm11, %xmm6
	vbroadcastss	.LC121(%rip), %xmm11
	vfmadd132ps	%xmm6, %xmm11, %xmm5
	vmulps	%xmm7, %xmm3, %xmm6
	vfmadd231ps	%xmm5, %xmm10, %xmm1
	vbroadcastss	.LC123(%rip), %xmm5
	vcmpltps	%xmm5, %xmm9, %xmm9
	vbroadcastss	.LC125(%rip), %xmm5
	vmulps	%xmm5, %xmm3, %xmm5
	vblendvps	%xmm9, %xmm1, %xmm0, %xmm0
	vaddps	%xmm2, %xmm0, %xmm1
	vfnmadd132ps	%xmm0, %xmm2, %xmm0
	vfmadd132ps	%xmm5, %xmm2, %xmm3
	vmulps	%xmm0, %xmm6, %xmm0
	vmulps	%xmm8, %xmm0, %xmm0
	vmulps	%xmm3, %xmm0, %xmm0
	vfmadd132ps	%xmm1, %xmm0, %xmm7
	vmulps	%xmm6, %xmm1, %xmm1
	vmovups	%xmm7, (%rcx,%rdi)
	vmovups	%xmm1, (%r11)
	testb	$3, %sil
	je	.L808
	movq	488(%rsp), %rdi
	andq	$-4, %rsi
	addq	%rdi, %rsi
.L810:
	leaq	(%rsi,%r13), %rdi
	vmovss	.LC109(%rip), %xmm7
	vmovss	.LC111(%rip), %xmm6
	vxorps	%xmm0, %xmm0, %xmm0
	salq	$2, %rdi
	leaq	(%rcx,%rdi), %r11
	addq	%rax, %rdi
	vaddss	(%rdi), %xmm4, %xmm8
	vmulss	%xmm7, %xmm8, %xmm1
	vmulss	%xmm8, %xmm1, %xmm1
	vfmadd132ss	%xmm8, %xmm8, %xmm1
	vmulss	%xmm6, %xmm1, %xmm1
	vcomiss	%xmm1, %xmm0
	ja	.L1391
	vaddss	%xmm1, %xmm1, %xmm0
	vmovss	.LC21(%rip), %xmm14
	vmovaps	%xmm1, %xmm9
	vucomiss	%xmm0, %xmm14
	jbe	.L1000
	vmovss	.LC12(%rip), %xmm0
	vmovss	.LC43(%rip), %xmm5
	vmovss	.LC17(%rip), %xmm3
.L818:
	vmovss	.LC123(%rip), %xmm10
	vcomiss	%xmm9, %xmm10
	jbe	.L820
	vmulss	%xmm1, %xmm1, %xmm9
	vmovss	.LC113(%rip), %xmm2
	vfmadd213ss	.LC115(%rip), %xmm9, %xmm2
	vfmadd213ss	.LC117(%rip), %xmm9, %xmm2
	vfmadd213ss	.LC119(%rip), %xmm9, %xmm2
	vfmadd213ss	.LC121(%rip), %xmm9, %xmm2
	vmulss	%xmm1, %xmm9, %xmm0
	vfmadd132ss	%xmm2, %xmm1, %xmm0
.L820:
	vmulss	%xmm5, %xmm8, %xmm2
	vaddss	%xmm3, %xmm0, %xmm1
	vmovss	.LC125(%rip), %xmm9
	vfnmadd132ss	%xmm0, %xmm3, %xmm0
	vmulss	%xmm9, %xmm8, %xmm11
	vmulss	%xmm0, %xmm2, %xmm0
	vfmadd132ss	%xmm11, %xmm3, %xmm8
	vmulss	%xmm6, %xmm0, %xmm0
	vmulss	%xmm8, %xmm0, %xmm0
	vfmadd231ss	%xmm5, %xmm1, %xmm0
	vmulss	%xmm2, %xmm1, %xmm1
	vmovss	%xmm0, (%r11)
	vmovss	%xmm1, (%rdi)
	leaq	1(%rsi), %rdi
	cmpq	%rdi, %rdx
	jle	.L808
	addq	%r13, %rdi
	vxorps	%xmm0, %xmm0, %xmm0
	salq	$2, %rdi
	leaq	(%rcx,%rdi), %r11
	addq	%rax, %rdi
	vaddss	(%rdi), %xmm4, %xmm8
	vmulss	%xmm7, %xmm8, %xmm1
	vmulss	%xmm8, %xmm1, %xmm1
	vfmadd132ss	%xmm8, %xmm8, %xmm1
	vmulss	%xmm6, %xmm1, %xmm1
	vcomiss	%xmm1, %xmm0
	ja	.L1392
	vaddss	%xmm1, %xmm1, %xmm0
	vmovaps	%xmm1, %xmm11
	vucomiss	%xmm0, %xmm14
	jbe	.L999
	vmovss	.LC12(%rip), %xmm0
.L828:
	vcomiss	%xmm11, %xmm10
	jbe	.L830
	vmulss	%xmm1, %xmm1, %xmm2
	vmovss	.LC113(%rip), %xmm11
	vfmadd213ss	.LC115(%rip), %xmm2, %xmm11
	vfmadd213ss	.LC117(%rip), %xmm2, %xmm11
	vfmadd213ss	.LC119(%rip), %xmm2, %xmm11
	vmulss	%xmm2, %xmm1, %xmm0
	vfmadd213ss	.LC121(%rip), %xmm11, %xmm2
	vfmadd132ss	%xmm2, %xmm1, %xmm0
.L830:
	vmulss	%xmm5, %xmm8, %xmm2
	vaddss	%xmm3, %xmm0, %xmm1
	addq	$2, %rsi
	vmulss	%xmm9, %xmm8, %xmm11
	vfnmadd132ss	%xmm0, %xmm3, %xmm0
	vmulss	%xmm0, %xmm2, %xmm0
	vfmadd132ss	%xmm11, %xmm3, %xmm8
	vmulss	%xmm6, %xmm0, %xmm0
	vmulss	%xmm8, %xmm0, %xmm0
	vfmadd231ss	%xmm5, %xmm1, %xmm0
	vmulss	%xmm2, %xmm1, %xmm1
	vmovss	%xmm0, (%r11)
	vmovss	%xmm1, (%rdi)
	cmpq	%rsi, %rdx
	jle	.L808
	addq	%r13, %rsi
	vxorps	%xmm0, %xmm0, %xmm0
	salq	$2, %rsi
	leaq	(%rcx,%rsi), %rdi
	addq	%rax, %rsi
	vaddss	(%rsi), %xmm4, %xmm4
	vmulss	%xmm7, %xmm4, %xmm7
	vmulss	%xmm4, %xmm7, %xmm1
	vfmadd132ss	%xmm4, %xmm4, %xmm1
	vmulss	%xmm6, %xmm1, %xmm1
	vcomiss	%xmm1, %xmm0
	ja	.L1393
	vaddss	%xmm1, %xmm1, %xmm0
	vmovaps	%xmm1, %xmm7
	vucomiss	%xmm0, %xmm14
	jbe	.L840
	vmovss	.LC12(%rip), %xmm0
.L836:
	vcomiss	%xmm7, %xmm10
	jbe	.L834
	vmulss	%xmm1, %xmm1, %xmm2
	vmovss	.LC113(%rip), %xmm7
	vfmadd213ss	.LC115(%rip), %xmm2, %xmm7
	vfmadd213ss	.LC117(%rip), %xmm2, %xmm7
	vfmadd213ss	.LC119(%rip), %xmm2, %xmm7
	vmulss	%xmm2, %xmm1, %xmm0
	vfmadd213ss	.LC121(%rip), %xmm7, %xmm2
	vfmadd132ss	%xmm2, %xmm1, %xmm0
.L834:
	vaddss	%xmm3, %xmm0, %xmm1
	vmulss	%xmm5, %xmm4, %xmm2
	addq	$1, %r14
	vmulss	%xmm9, %xmm4, %xmm9
	vfnmadd132ss	%xmm0, %xmm3, %xmm0
	vmulss	%xmm0, %xmm2, %xmm0
	vfmadd132ss	%xmm4, %xmm3, %xmm9
	vmulss	%xmm6, %xmm0, %xmm0
	vmulss	%xmm9, %xmm0, %xmm0
	vfmadd231ss	%xmm5, %xmm1, %xmm0
	vmulss	%xmm2, %xmm1, %xmm1
	vmovss	%xmm0, (%rdi)
	vmovss	%xmm1, (%rsi)
	cmpq	%r14, 536(%rsp)
	jne	.L801
.L1389:
	addq	%r12, %r10
	addq	%rdx, %r13
	addq	%r12, %r8
	addq	%r12, %r9
	addq	$1, 528(%rsp)
	movq	528(%rsp), %rdi
	cmpq	%rdi, 544(%rsp)
	je	.L1347
	xorl	%r14d, %r14d
	jmp	.L854
	.p2align 4,,10
	.p2align 3
.L1159:
	cmpq	$6, 72(%rsp)
	jbe	.L1068
	vbroadcastss	%xmm1, %ymm15
	movq	104(%rsp), %r12
	xorl	%esi, %esi
	vxorps	%xmm14, %xmm14, %xmm14
	vbroadcastss	.LC25(%rip), %ymm5
	movl	$-1262485377, %r10d
	vbroadcastss	.LC43(%rip), %ymm7
	vbroadcastss	.LC17(%rip), %ymm3
	vmovd	%r10d, %xmm13
	vbroadcastss	.LC138(%rip), %ymm11
	vmovd	%xmm1, %r10d
	vmovaps	%ymm5, 168(%rsp)
	vpbroadcastd	%xmm13, %ymm13
	vbroadcastss	.LC27(%rip), %ymm5
	vbroadcastss	.LC140(%rip), %ymm10
	vbroadcastss	.LC18(%rip), %ymm9
	vmovaps	%ymm15, %ymm1
	vmovaps	%ymm7, 456(%rsp)
	vmovaps	%ymm5, 200(%rsp)
	vbroadcastss	.LC29(%rip), %ymm5
	vmovaps	%ymm5, 232(%rsp)
	vbroadcastss	.LC31(%rip), %ymm5
	vmovaps	%ymm5, 264(%rsp)
	vbroadcastss	.LC33(%rip), %ymm5
	vmovaps	%ymm5, 296(%rsp)
	vbroadcastss	.LC35(%rip), %ymm5
	vmovaps	%ymm5, 328(%rsp)
	vbroadcastss	.LC37(%rip), %ymm5
	vmovaps	%ymm5, 360(%rsp)
	vbroadcastss	.LC39(%rip), %ymm5
	vmovaps	%ymm5, 392(%rsp)
	vbroadcastss	.LC41(%rip), %ymm5
	vmovaps	%ymm5, 424(%rsp)
	vbroadcastss	.LC136(%rip), %ymm5
	vmovaps	%ymm5, 488(%rsp)
.L862:
	vmovaps	488(%rsp), %ymm4
	vaddps	(%rdi,%rsi), %ymm1, %ymm2
	vfmadd213ps	168(%rsp), %ymm2, %ymm4
	vmovaps	232(%rsp), %ymm0
	vaddps	200(%rsp), %ymm4, %ymm8
	vcmpnltps	%ymm2, %ymm11, %ymm5
	vcmpnltps	%ymm10, %ymm2, %ymm7
	vmulps	%ymm14, %ymm2, %ymm15
	vcmpltps	%ymm10, %ymm2, %ymm6
	vmulps	%ymm9, %ymm2, %ymm12
	vfnmsub132ps	%ymm8, %ymm2, %ymm0
	vfmadd132ps	264(%rsp), %ymm0, %ymm8
	vpaddd	%ymm13, %ymm4, %ymm4
	vpand	%ymm5, %ymm7, %ymm7
	vmovaps	296(%rsp), %ymm0
	vfmadd213ps	328(%rsp), %ymm8, %ymm0
	vpslld	$23, %ymm4, %ymm4
	vpand	%ymm5, %ymm6, %ymm6
	vfmadd213ps	360(%rsp), %ymm8, %ymm0
	vpandn	%ymm7, %ymm6, %ymm5
	vfmadd213ps	392(%rsp), %ymm8, %ymm0
	vfmadd213ps	424(%rsp), %ymm8, %ymm0
	vfmadd213ps	456(%rsp), %ymm8, %ymm0
	vmulps	%ymm0, %ymm8, %ymm0
	vfmadd132ps	%ymm0, %ymm8, %ymm8
	vaddps	%ymm3, %ymm8, %ymm8
	vfmadd132ps	%ymm4, %ymm3, %ymm8
	vdivps	%ymm8, %ymm3, %ymm8
	vsubps	%ymm8, %ymm3, %ymm0
	vmulps	%ymm8, %ymm2, %ymm4
	vblendvps	%ymm5, %ymm8, %ymm9, %ymm5
	vcmpltps	%ymm2, %ymm11, %ymm8
	vmulps	%ymm2, %ymm0, %ymm0
	vblendvps	%ymm8, %ymm3, %ymm5, %ymm5
	vblendvps	%ymm7, %ymm4, %ymm12, %ymm4
	vblendvps	%ymm6, %ymm12, %ymm4, %ymm4
	vblendvps	%ymm8, %ymm2, %ymm4, %ymm4
	vblendvps	%ymm7, %ymm0, %ymm2, %ymm0
	vblendvps	%ymm6, %ymm2, %ymm0, %ymm0
	vblendvps	%ymm8, %ymm15, %ymm0, %ymm0
	vaddps	%ymm3, %ymm0, %ymm0
	vmulps	%ymm5, %ymm0, %ymm0
	vmovups	%ymm0, (%r8,%rsi)
	vmovups	%ymm4, (%rdi,%rsi)
	addq	$32, %rsi
	cmpq	%r12, %rsi
	jne	.L862
	movq	40(%rsp), %r13
	movq	%r12, 104(%rsp)
	vmovd	%r10d, %xmm1
	cmpq	%r13, %rdx
	je	.L864
	movq	%rdx, %r10
	subq	%r13, %r10
	leaq	-1(%r10), %rsi
	cmpq	$2, %rsi
	movq	%r13, %rsi
	jbe	.L866
	movq	%r13, 488(%rsp)
.L861:
	addq	%r11, %rsi
	vshufps	$0, %xmm1, %xmm1, %xmm2
	vbroadcastss	.LC25(%rip), %xmm0
	vbroadcastss	.LC136(%rip), %xmm4
	salq	$2, %rsi
	movl	$-1262485377, %r12d
	vbroadcastss	.LC29(%rip), %xmm3
	vbroadcastss	.LC31(%rip), %xmm5
	vbroadcastss	.LC138(%rip), %xmm7
	leaq	(%rax,%rsi), %r13
	vbroadcastss	.LC18(%rip), %xmm9
	vaddps	0(%r13), %xmm2, %xmm2
	vfmadd132ps	%xmm2, %xmm0, %xmm4
	vcmpnltps	%xmm2, %xmm7, %xmm11
	vbroadcastss	.LC27(%rip), %xmm0
	vmulps	%xmm9, %xmm2, %xmm10
	vcmpltps	%xmm2, %xmm7, %xmm7
	vaddps	%xmm0, %xmm4, %xmm0
	vfnmsub132ps	%xmm0, %xmm2, %xmm3
	vfmadd132ps	%xmm5, %xmm3, %xmm0
	vbroadcastss	.LC35(%rip), %xmm5
	vbroadcastss	.LC33(%rip), %xmm3
	vfmadd132ps	%xmm0, %xmm5, %xmm3
	vbroadcastss	.LC37(%rip), %xmm5
	vfmadd132ps	%xmm0, %xmm5, %xmm3
	vbroadcastss	.LC39(%rip), %xmm5
	vfmadd132ps	%xmm0, %xmm5, %xmm3
	vbroadcastss	.LC41(%rip), %xmm5
	vfmadd132ps	%xmm0, %xmm5, %xmm3
	vbroadcastss	.LC43(%rip), %xmm5
	vfmadd132ps	%xmm0, %xmm5, %xmm3
	vbroadcastss	.LC17(%rip), %xmm5
	vmulps	%xmm3, %xmm0, %xmm3
	vfmadd132ps	%xmm3, %xmm0, %xmm0
	vmovd	%r12d, %xmm3
	movq	488(%rsp), %r12
	vpshufd	$0, %xmm3, %xmm3
	vpaddd	%xmm3, %xmm4, %xmm4
	vpslld	$23, %xmm4, %xmm4
	vaddps	%xmm5, %xmm0, %xmm0
	vfmadd132ps	%xmm4, %xmm5, %xmm0
	vbroadcastss	.LC140(%rip), %xmm4
	vcmpnltps	%xmm4, %xmm2, %xmm8
	vcmpltps	%xmm4, %xmm2, %xmm4
	vdivps	%xmm0, %xmm5, %xmm0
	vpand	%xmm11, %xmm8, %xmm8
	vpand	%xmm11, %xmm4, %xmm4
	vpandn	%xmm8, %xmm4, %xmm11
	vsubps	%xmm0, %xmm5, %xmm3
	vmulps	%xmm0, %xmm2, %xmm6
	vblendvps	%xmm11, %xmm0, %xmm9, %xmm9
	vblendvps	%xmm7, %xmm5, %xmm9, %xmm9
	vmulps	%xmm2, %xmm3, %xmm3
	vblendvps	%xmm8, %xmm3, %xmm2, %xmm0
	vxorps	%xmm3, %xmm3, %xmm3
	vmulps	%xmm3, %xmm2, %xmm3
	vblendvps	%xmm4, %xmm2, %xmm0, %xmm0
	vblendvps	%xmm7, %xmm3, %xmm0, %xmm0
	vblendvps	%xmm8, %xmm6, %xmm10, %xmm3
	vaddps	%xmm5, %xmm0, %xmm0
	vblendvps	%xmm4, %xmm10, %xmm3, %xmm3
	vblendvps	%xmm7, %xmm2, %xmm3, %xmm2
	vmulps	%xmm9, %xmm0, %xmm0
	vmovups	%xmm0, (%rcx,%rsi)
	movq	%r10, %rsi
	andq	$-4, %rsi
	vmovups	%xmm2, 0(%r13)
	addq	%r12, %rsi
	andl	$3, %r10d
	je	.L864
.L866:
	leaq	(%rsi,%r11), %r10
	salq	$2, %r10
	leaq	(%rcx,%r10), %r13
	addq	%rax, %r10
	vaddss	(%r10), %xmm1, %xmm3
	vucomiss	.LC138(%rip), %xmm3
	ja	.L1314
	vmovss	.LC140(%rip), %xmm0
	vucomiss	%xmm3, %xmm0
	jbe	.L1394
	vmovss	.LC18(%rip), %xmm4
	vmovss	.LC17(%rip), %xmm2
	vmovaps	%xmm3, %xmm0
	vmulss	%xmm4, %xmm3, %xmm5
.L872:
	vaddss	%xmm2, %xmm0, %xmm0
	vmulss	%xmm4, %xmm0, %xmm0
	vmovss	%xmm0, 0(%r13)
	vmovss	%xmm5, (%r10)
	leaq	1(%rsi), %r10
	cmpq	%r10, %rdx
	jle	.L864
	addq	%r11, %r10
	salq	$2, %r10
	leaq	(%rcx,%r10), %r13
	addq	%rax, %r10
	vaddss	(%r10), %xmm1, %xmm3
	vucomiss	.LC138(%rip), %xmm3
	ja	.L1316
	vmovss	.LC140(%rip), %xmm0
	vucomiss	%xmm3, %xmm0
	jbe	.L1395
	vmovss	.LC18(%rip), %xmm4
	vmovaps	%xmm3, %xmm0
	vmulss	%xmm4, %xmm3, %xmm5
.L877:
	vaddss	%xmm2, %xmm0, %xmm0
	addq	$2, %rsi
	vmulss	%xmm4, %xmm0, %xmm0
	vmovss	%xmm0, 0(%r13)
	vmovss	%xmm5, (%r10)
	cmpq	%rsi, %rdx
	jle	.L864
	addq	%r11, %rsi
	salq	$2, %rsi
	leaq	(%rcx,%rsi), %r10
	addq	%rax, %rsi
	vaddss	(%rsi), %xmm1, %xmm1
	vucomiss	.LC138(%rip), %xmm1
	ja	.L1396
	vmovss	.LC140(%rip), %xmm0
	vucomiss	%xmm1, %xmm0
	jbe	.L1397
	vmulss	.LC18(%rip), %xmm1, %xmm4
	vmovss	.LC18(%rip), %xmm3
	vmovaps	%xmm1, %xmm0
.L880:
	vaddss	%xmm2, %xmm0, %xmm0
	addq	$1, %rbx
	vmulss	%xmm3, %xmm0, %xmm0
	vmovss	%xmm0, (%r10)
	vmovss	%xmm4, (%rsi)
	cmpq	%rbx, 536(%rsp)
	jne	.L857
.L1390:
	addq	%r15, %r9
	addq	%rdx, %r11
	addq	%r15, %rdi
	addq	%r15, %r8
	addq	$1, 136(%rsp)
	movq	136(%rsp), %rbx
	cmpq	%rbx, 544(%rsp)
	je	.L1347
	xorl	%ebx, %ebx
	jmp	.L889
	.p2align 4,,10
	.p2align 3
.L1388:
	movq	8(%rsp), %rdi
	addq	$1, 72(%rsp)
	addq	%rdx, %r14
	movq	72(%rsp), %rbx
	addq	%rdi, %r9
	addq	%rdi, %r8
	addq	%rdi, %r10
	cmpq	%rbx, 544(%rsp)
	je	.L1347
	xorl	%edi, %edi
	jmp	.L798
	.p2align 4,,10
	.p2align 3
.L1351:
	cmpq	%rbx, 544(%rsp)
	je	.L1347
	xorl	%r10d, %r10d
	jmp	.L976
	.p2align 4,,10
	.p2align 3
.L1365:
	cmpq	%r11, 544(%rsp)
	je	.L1347
	xorl	%r9d, %r9d
	jmp	.L742
	.p2align 4,,10
	.p2align 3
.L1357:
	cmpq	%r11, 544(%rsp)
	je	.L1347
	xorl	%r9d, %r9d
	jmp	.L667
	.p2align 4,,10
	.p2align 3
.L1361:
	cmpq	%r11, 544(%rsp)
	je	.L1347
	xorl	%r9d, %r9d
	jmp	.L712
	.p2align 4,,10
	.p2align 3
.L1355:
	cmpq	%r11, 544(%rsp)
	je	.L1347
	xorl	%r9d, %r9d
	jmp	.L997
	.p2align 4,,10
	.p2align 3
.L1358:
	cmpq	%r11, 544(%rsp)
	je	.L1347
	xorl	%r9d, %r9d
	jmp	.L685
	.p2align 4,,10
	.p2align 3
.L1356:
	cmpq	%r11, 544(%rsp)
	je	.L1347
	xorl	%r9d, %r9d
	jmp	.L652
	.p2align 4,,10
	.p2align 3
.L1377:
	cmpq	%r11, 544(%rsp)
	je	.L1347
	xorl	%r9d, %r9d
	jmp	.L934
	.p2align 4,,10
	.p2align 3
.L1322:
	vxorps	%xmm3, %xmm3, %xmm3
	vmovss	.LC16(%rip), %xmm1
	vmovaps	%xmm3, %xmm2
.L905:
	vxorps	%xmm6, %xmm6, %xmm6
	jmp	.L1002
	.p2align 4,,10
	.p2align 3
.L1321:
	vmovaps	%xmm1, %xmm4
	jmp	.L901
	.p2align 4,,10
	.p2align 3
.L1314:
	vmovss	.LC17(%rip), %xmm2
	vxorps	%xmm0, %xmm0, %xmm0
	vmovaps	%xmm3, %xmm5
	vmulss	%xmm0, %xmm3, %xmm0
	vmovaps	%xmm2, %xmm4
	jmp	.L872
	.p2align 4,,10
	.p2align 3
.L1000:
	vucomiss	.LC48(%rip), %xmm0
	jbe	.L1398
	vmovss	.LC17(%rip), %xmm3
	vmovss	.LC43(%rip), %xmm5
	vmovaps	%xmm3, %xmm0
.L816:
	vxorps	%xmm2, %xmm2, %xmm2
	vcomiss	%xmm1, %xmm2
	jbe	.L818
	vmovss	.LC107(%rip), %xmm2
.L814:
	vxorps	%xmm2, %xmm0, %xmm0
	jmp	.L818
	.p2align 4,,10
	.p2align 3
.L1289:
	vmovss	.LC16(%rip), %xmm6
	jmp	.L763
	.p2align 4,,10
	.p2align 3
.L1287:
	vmovss	.LC16(%rip), %xmm6
	jmp	.L758
	.p2align 4,,10
	.p2align 3
.L1004:
	vucomiss	.LC48(%rip), %xmm2
	jbe	.L1399
	vmovss	.LC17(%rip), %xmm2
.L950:
	vxorps	%xmm5, %xmm5, %xmm5
	vcomiss	%xmm0, %xmm5
	jbe	.L952
	vmovss	.LC107(%rip), %xmm5
.L948:
	vxorps	%xmm5, %xmm2, %xmm2
	jmp	.L952
	.p2align 4,,10
	.p2align 3
.L1339:
	vmovss	.LC17(%rip), %xmm0
	jmp	.L988
	.p2align 4,,10
	.p2align 3
.L1326:
	vxorps	%xmm3, %xmm3, %xmm3
	vmovss	.LC16(%rip), %xmm1
	vmovaps	%xmm3, %xmm2
.L916:
	vxorps	%xmm6, %xmm6, %xmm6
	jmp	.L1001
	.p2align 4,,10
	.p2align 3
.L999:
	vucomiss	.LC48(%rip), %xmm0
	jbe	.L1400
	vmovaps	%xmm3, %xmm0
.L826:
	vxorps	%xmm2, %xmm2, %xmm2
	vcomiss	%xmm1, %xmm2
	jbe	.L828
	vmovss	.LC107(%rip), %xmm2
.L824:
	vxorps	%xmm2, %xmm0, %xmm0
	jmp	.L828
	.p2align 4,,10
	.p2align 3
.L1003:
	vucomiss	.LC48(%rip), %xmm2
	jbe	.L1401
	vmovss	.LC17(%rip), %xmm2
.L960:
	vxorps	%xmm5, %xmm5, %xmm5
	vcomiss	%xmm0, %xmm5
	jbe	.L962
	vmovss	.LC107(%rip), %xmm5
.L958:
	vxorps	%xmm5, %xmm2, %xmm2
	jmp	.L962
	.p2align 4,,10
	.p2align 3
.L1341:
	vmovss	.LC17(%rip), %xmm0
	jmp	.L991
	.p2align 4,,10
	.p2align 3
.L1316:
	vxorps	%xmm0, %xmm0, %xmm0
	vmovaps	%xmm3, %xmm5
	vmovaps	%xmm2, %xmm4
	vmulss	%xmm0, %xmm3, %xmm0
	jmp	.L877
	.p2align 4,,10
	.p2align 3
.L1325:
	vmovaps	%xmm1, %xmm4
	jmp	.L912
	.p2align 4,,10
	.p2align 3
.L1293:
	vmovss	.LC16(%rip), %xmm15
	jmp	.L773
	.p2align 4,,10
	.p2align 3
.L1391:
	vmovss	.LC107(%rip), %xmm2
	vmovss	.LC21(%rip), %xmm14
	vxorps	%xmm2, %xmm1, %xmm9
	vaddss	%xmm9, %xmm9, %xmm0
	vucomiss	%xmm0, %xmm14
	jbe	.L1000
	vmovss	.LC12(%rip), %xmm0
	vmovss	.LC43(%rip), %xmm5
	vmovss	.LC17(%rip), %xmm3
	jmp	.L814
	.p2align 4,,10
	.p2align 3
.L1379:
	vmovss	.LC107(%rip), %xmm1
	vxorps	%xmm1, %xmm0, %xmm7
	jmp	.L756
	.p2align 4,,10
	.p2align 3
.L1348:
	vmovss	.LC107(%rip), %xmm5
	vmovss	.LC21(%rip), %xmm4
	vxorps	%xmm5, %xmm0, %xmm3
	vaddss	%xmm3, %xmm3, %xmm2
	vucomiss	%xmm2, %xmm4
	jbe	.L1004
	vmovss	.LC12(%rip), %xmm2
	jmp	.L948
	.p2align 4,,10
	.p2align 3
.L1359:
	vmovss	.LC21(%rip), %xmm7
	vucomiss	%xmm0, %xmm7
	ja	.L1271
	vucomiss	.LC48(%rip), %xmm0
	jbe	.L1402
	vmovss	.LC13(%rip), %xmm0
.L699:
	vmulss	%xmm0, %xmm1, %xmm0
	jmp	.L697
	.p2align 4,,10
	.p2align 3
.L1362:
	vmovss	.LC21(%rip), %xmm5
	vucomiss	%xmm0, %xmm5
	ja	.L1278
	vucomiss	.LC48(%rip), %xmm0
	jbe	.L1403
	vmovss	.LC15(%rip), %xmm0
	jmp	.L729
	.p2align 4,,10
	.p2align 3
.L1375:
	vmovss	.LC16(%rip), %xmm0
	vxorps	%xmm2, %xmm2, %xmm2
.L1346:
	vmovaps	%xmm2, %xmm1
	vxorps	%xmm5, %xmm5, %xmm5
	jmp	.L927
	.p2align 4,,10
	.p2align 3
.L923:
	vmulss	%xmm3, %xmm0, %xmm3
	jmp	.L924
	.p2align 4,,10
	.p2align 3
.L974:
	vucomiss	.LC48(%rip), %xmm0
	jbe	.L1404
	vmovss	.LC17(%rip), %xmm0
.L972:
	vxorps	%xmm3, %xmm3, %xmm3
	vcomiss	%xmm1, %xmm3
	jbe	.L970
	vmovss	.LC107(%rip), %xmm5
.L975:
	vxorps	%xmm5, %xmm0, %xmm0
	jmp	.L970
	.p2align 4,,10
	.p2align 3
.L1396:
	vxorps	%xmm0, %xmm0, %xmm0
	vmovaps	%xmm1, %xmm4
	vmovaps	%xmm2, %xmm3
	vmulss	%xmm0, %xmm1, %xmm0
	jmp	.L880
	.p2align 4,,10
	.p2align 3
.L1384:
	vmovss	.LC16(%rip), %xmm1
	jmp	.L783
	.p2align 4,,10
	.p2align 3
.L840:
	vucomiss	.LC48(%rip), %xmm0
	jbe	.L1405
	vmovaps	%xmm3, %xmm0
.L838:
	vxorps	%xmm2, %xmm2, %xmm2
	vcomiss	%xmm1, %xmm2
	jbe	.L836
	vmovss	.LC107(%rip), %xmm2
.L841:
	vxorps	%xmm2, %xmm0, %xmm0
	jmp	.L836
	.p2align 4,,10
	.p2align 3
.L1386:
	vmovss	.LC16(%rip), %xmm2
	jmp	.L778
	.p2align 4,,10
	.p2align 3
.L1392:
	vmovss	.LC107(%rip), %xmm2
	vxorps	%xmm2, %xmm1, %xmm11
	vaddss	%xmm11, %xmm11, %xmm0
	vucomiss	%xmm0, %xmm14
	jbe	.L999
	vmovss	.LC12(%rip), %xmm0
	jmp	.L824
	.p2align 4,,10
	.p2align 3
.L1360:
	vmovss	.LC21(%rip), %xmm5
	vucomiss	%xmm0, %xmm5
	ja	.L1273
	vucomiss	.LC48(%rip), %xmm0
	jbe	.L1406
	vmovss	.LC13(%rip), %xmm0
.L704:
	vmulss	%xmm0, %xmm1, %xmm0
	jmp	.L702
	.p2align 4,,10
	.p2align 3
.L1363:
	vmovss	.LC21(%rip), %xmm5
	vucomiss	%xmm0, %xmm5
	ja	.L1281
	vucomiss	.LC48(%rip), %xmm0
	jbe	.L1407
	vmovss	.LC15(%rip), %xmm0
	jmp	.L735
	.p2align 4,,10
	.p2align 3
.L1349:
	vmovss	.LC107(%rip), %xmm5
	vxorps	%xmm5, %xmm0, %xmm3
	vaddss	%xmm3, %xmm3, %xmm2
	vucomiss	%xmm2, %xmm4
	jbe	.L1003
	vmovss	.LC12(%rip), %xmm2
	jmp	.L958
	.p2align 4,,10
	.p2align 3
.L1364:
	vmovss	.LC21(%rip), %xmm7
	vucomiss	%xmm1, %xmm7
	ja	.L1284
	vucomiss	.LC48(%rip), %xmm1
	jbe	.L1408
	vmovss	.LC15(%rip), %xmm1
	jmp	.L738
	.p2align 4,,10
	.p2align 3
.L1350:
	vmovss	.LC107(%rip), %xmm5
	vxorps	%xmm5, %xmm1, %xmm2
	vaddss	%xmm2, %xmm2, %xmm0
	vucomiss	%xmm0, %xmm4
	jbe	.L974
	vmovss	.LC12(%rip), %xmm0
	jmp	.L975
	.p2align 4,,10
	.p2align 3
.L707:
	vmovss	.LC21(%rip), %xmm7
	vucomiss	%xmm2, %xmm7
	ja	.L1275
	vucomiss	.LC48(%rip), %xmm2
	jbe	.L1409
	vmovss	.LC13(%rip), %xmm2
.L709:
	vmulss	%xmm2, %xmm1, %xmm2
	jmp	.L708
	.p2align 4,,10
	.p2align 3
.L1393:
	vmovss	.LC107(%rip), %xmm2
	vxorps	%xmm2, %xmm1, %xmm7
	vaddss	%xmm7, %xmm7, %xmm0
	vucomiss	%xmm0, %xmm14
	jbe	.L840
	vmovss	.LC12(%rip), %xmm0
	jmp	.L841
	.p2align 4,,10
	.p2align 3
.L1271:
	vmovss	.LC12(%rip), %xmm0
	jmp	.L699
	.p2align 4,,10
	.p2align 3
.L1278:
	vmovss	.LC14(%rip), %xmm0
	jmp	.L729
	.p2align 4,,10
	.p2align 3
.L1281:
	vmovss	.LC14(%rip), %xmm0
	jmp	.L735
	.p2align 4,,10
	.p2align 3
.L1273:
	vmovss	.LC12(%rip), %xmm0
	jmp	.L704
	.p2align 4,,10
	.p2align 3
.L1275:
	vmovss	.LC12(%rip), %xmm2
	jmp	.L709
	.p2align 4,,10
	.p2align 3
.L1284:
	vmovss	.LC14(%rip), %xmm1
	jmp	.L738
.L1016:
	xorl	%esi, %esi
	xorl	%ecx, %ecx
	jmp	.L690
.L1085:
	xorl	%esi, %esi
	xorl	%ecx, %ecx
	jmp	.L939
.L1072:
	xorl	%esi, %esi
	xorl	%ecx, %ecx
	jmp	.L894
.L1068:
	movq	$0, 488(%rsp)
	movq	%rdx, %r10
	xorl	%esi, %esi
	jmp	.L861
.L1057:
	movq	$0, 488(%rsp)
	movq	%rdx, %rsi
	xorl	%edi, %edi
	jmp	.L805
.L1025:
	xorl	%esi, %esi
	xorl	%ecx, %ecx
	jmp	.L717
.L1007:
	xorl	%esi, %esi
	xorl	%ecx, %ecx
	jmp	.L645
.L1034:
	movq	%rdx, %rsi
	xorl	%r11d, %r11d
	xorl	%r12d, %r12d
	jmp	.L749
.L1093:
	xorl	%esi, %esi
	xorl	%ecx, %ecx
	jmp	.L981
.L1013:
	xorl	%esi, %esi
	xorl	%ecx, %ecx
	jmp	.L672
.L1010:
	xorl	%esi, %esi
	xorl	%ecx, %ecx
	jmp	.L657
.L1058:
	movq	%r11, %rsi
	jmp	.L810
.L1035:
	movq	%rbx, %rsi
	jmp	.L754
.L1382:
	vmovss	.LC25(%rip), %xmm6
	vmovaps	%xmm15, %xmm4
	vfmadd132ss	.LC23(%rip), %xmm6, %xmm4
	vsubss	%xmm6, %xmm4, %xmm6
	vmovd	%xmm4, %r12d
	vfnmadd231ss	.LC29(%rip), %xmm6, %xmm15
	subl	$1262485377, %r12d
	vfmadd231ss	.LC31(%rip), %xmm6, %xmm15
	sall	$23, %r12d
	vmovss	.LC33(%rip), %xmm6
	vfmadd213ss	.LC35(%rip), %xmm15, %xmm6
	vfmadd213ss	.LC37(%rip), %xmm15, %xmm6
	vfmadd213ss	.LC39(%rip), %xmm15, %xmm6
	vfmadd213ss	.LC41(%rip), %xmm15, %xmm6
	vfmadd132ss	%xmm15, %xmm9, %xmm6
	vmulss	%xmm15, %xmm6, %xmm6
	vfmadd132ss	%xmm6, %xmm15, %xmm15
	vmovd	%r12d, %xmm6
	vaddss	%xmm3, %xmm15, %xmm15
	vmulss	%xmm6, %xmm15, %xmm6
	jmp	.L768
.L1353:
	vmovss	.LC25(%rip), %xmm2
	vmovaps	%xmm0, %xmm3
	vfnmadd132ss	.LC23(%rip), %xmm2, %xmm3
	vsubss	%xmm2, %xmm3, %xmm2
	vmovd	%xmm3, %r8d
	vfnmsub231ss	.LC29(%rip), %xmm2, %xmm0
	subl	$1262485377, %r8d
	vfmadd231ss	.LC31(%rip), %xmm2, %xmm0
	sall	$23, %r8d
	vmovss	.LC33(%rip), %xmm2
	vfmadd213ss	.LC35(%rip), %xmm0, %xmm2
	vmovd	%r8d, %xmm5
	vfmadd213ss	.LC37(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC39(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC41(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC43(%rip), %xmm0, %xmm2
	vmulss	%xmm0, %xmm2, %xmm2
	vfmadd132ss	%xmm0, %xmm0, %xmm2
	vmovss	.LC17(%rip), %xmm0
	vaddss	%xmm0, %xmm2, %xmm2
	vfmadd132ss	%xmm5, %xmm0, %xmm2
	vdivss	%xmm2, %xmm0, %xmm0
	jmp	.L991
.L1367:
	vmovss	.LC25(%rip), %xmm4
	vfmadd231ss	.LC23(%rip), %xmm2, %xmm4
	vmovd	%xmm4, %r11d
	vsubss	.LC25(%rip), %xmm4, %xmm4
	vfnmadd231ss	.LC29(%rip), %xmm4, %xmm2
	subl	$1262485377, %r11d
	vfmadd132ss	.LC31(%rip), %xmm2, %xmm4
	sall	$23, %r11d
	vmovss	.LC33(%rip), %xmm2
	vfmadd213ss	.LC35(%rip), %xmm4, %xmm2
	vfmadd213ss	.LC37(%rip), %xmm4, %xmm2
	vfmadd213ss	.LC39(%rip), %xmm4, %xmm2
	vfmadd213ss	.LC41(%rip), %xmm4, %xmm2
	vfmadd132ss	%xmm4, %xmm9, %xmm2
	vmulss	%xmm4, %xmm2, %xmm2
	vfmadd132ss	%xmm4, %xmm4, %xmm2
	vmovd	%r11d, %xmm4
	vaddss	%xmm3, %xmm2, %xmm2
	vmulss	%xmm4, %xmm2, %xmm2
	jmp	.L793
.L1397:
	vmovss	.LC25(%rip), %xmm0
	vmovaps	%xmm1, %xmm4
	vfnmadd132ss	.LC23(%rip), %xmm0, %xmm4
	vsubss	%xmm0, %xmm4, %xmm0
	vmovd	%xmm4, %r12d
	leal	-1262485377(%r12), %r13d
	sall	$23, %r13d
	vmovaps	%xmm0, %xmm3
	vmovd	%r13d, %xmm5
	vfnmsub132ss	.LC29(%rip), %xmm1, %xmm3
	vfmadd132ss	.LC31(%rip), %xmm3, %xmm0
	vmovss	.LC33(%rip), %xmm3
	vfmadd213ss	.LC35(%rip), %xmm0, %xmm3
	vfmadd213ss	.LC37(%rip), %xmm0, %xmm3
	vfmadd213ss	.LC39(%rip), %xmm0, %xmm3
	vfmadd213ss	.LC41(%rip), %xmm0, %xmm3
	vfmadd213ss	.LC43(%rip), %xmm0, %xmm3
	vmulss	%xmm3, %xmm0, %xmm3
	vfmadd132ss	%xmm3, %xmm0, %xmm0
	vaddss	%xmm2, %xmm0, %xmm3
	vfmadd132ss	%xmm5, %xmm2, %xmm3
	vdivss	%xmm3, %xmm2, %xmm3
	vsubss	%xmm3, %xmm2, %xmm0
	vmulss	%xmm3, %xmm1, %xmm4
	vmulss	%xmm1, %xmm0, %xmm0
	jmp	.L880
.L1404:
	vmovss	.LC25(%rip), %xmm3
	vmovaps	%xmm0, %xmm4
	vfmadd132ss	.LC23(%rip), %xmm3, %xmm4
	vsubss	%xmm3, %xmm4, %xmm3
	vmovd	%xmm4, %edi
	vmovss	.LC1(%rip), %xmm4
	vfnmadd231ss	.LC29(%rip), %xmm3, %xmm0
	leal	-1262485377(%rdi), %esi
	vfmadd231ss	.LC31(%rip), %xmm3, %xmm0
	sall	$23, %esi
	vmovss	.LC33(%rip), %xmm3
	vfmadd213ss	.LC35(%rip), %xmm0, %xmm3
	vmovd	%esi, %xmm5
	vfmadd213ss	.LC37(%rip), %xmm0, %xmm3
	vfmadd213ss	.LC39(%rip), %xmm0, %xmm3
	vfmadd213ss	.LC41(%rip), %xmm0, %xmm3
	vfmadd213ss	.LC43(%rip), %xmm0, %xmm3
	vmulss	%xmm3, %xmm0, %xmm3
	vfmadd132ss	%xmm0, %xmm0, %xmm3
	vmovss	.LC17(%rip), %xmm0
	vaddss	%xmm0, %xmm3, %xmm3
	vfmadd132ss	%xmm5, %xmm0, %xmm3
	vdivss	%xmm3, %xmm4, %xmm3
	vsubss	%xmm3, %xmm0, %xmm0
	jmp	.L972
.L1380:
	vmovss	.LC25(%rip), %xmm7
	vmovaps	%xmm6, %xmm8
	vfmadd132ss	.LC23(%rip), %xmm7, %xmm8
	vsubss	%xmm7, %xmm8, %xmm7
	vmovd	%xmm8, %ebx
	vfnmadd231ss	.LC29(%rip), %xmm7, %xmm6
	subl	$1262485377, %ebx
	vfmadd231ss	.LC31(%rip), %xmm7, %xmm6
	sall	$23, %ebx
	vmovss	.LC33(%rip), %xmm7
	vfmadd213ss	.LC35(%rip), %xmm6, %xmm7
	vfmadd213ss	.LC37(%rip), %xmm6, %xmm7
	vfmadd213ss	.LC39(%rip), %xmm6, %xmm7
	vfmadd213ss	.LC41(%rip), %xmm6, %xmm7
	vfmadd132ss	%xmm6, %xmm9, %xmm7
	vmulss	%xmm7, %xmm6, %xmm7
	vfmadd132ss	%xmm6, %xmm6, %xmm7
	vmovd	%ebx, %xmm6
	vaddss	%xmm3, %xmm7, %xmm7
	vmulss	%xmm6, %xmm7, %xmm6
	jmp	.L758
.L1398:
	vmovss	.LC25(%rip), %xmm2
	vmovaps	%xmm0, %xmm3
	vfmadd132ss	.LC23(%rip), %xmm2, %xmm3
	vmovss	.LC43(%rip), %xmm5
	vsubss	%xmm2, %xmm3, %xmm2
	vmovd	%xmm3, %r15d
	vmovss	.LC17(%rip), %xmm3
	vfnmadd231ss	.LC29(%rip), %xmm2, %xmm0
	subl	$1262485377, %r15d
	vfmadd231ss	.LC31(%rip), %xmm2, %xmm0
	sall	$23, %r15d
	vmovss	.LC33(%rip), %xmm2
	vfmadd213ss	.LC35(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC37(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC39(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC41(%rip), %xmm0, %xmm2
	vfmadd132ss	%xmm0, %xmm5, %xmm2
	vmulss	%xmm0, %xmm2, %xmm2
	vfmadd132ss	%xmm2, %xmm0, %xmm0
	vmovd	%r15d, %xmm2
	vaddss	%xmm3, %xmm0, %xmm0
	vfmadd132ss	%xmm0, %xmm3, %xmm2
	vmovss	.LC1(%rip), %xmm0
	vdivss	%xmm2, %xmm0, %xmm0
	vsubss	%xmm0, %xmm3, %xmm0
	jmp	.L816
.L1373:
	vmovss	.LC25(%rip), %xmm1
	vmovaps	%xmm3, %xmm5
	vfmadd132ss	.LC23(%rip), %xmm1, %xmm5
	vmovss	.LC33(%rip), %xmm2
	vmovss	.LC43(%rip), %xmm7
	vsubss	%xmm1, %xmm5, %xmm1
	vmovd	%xmm5, %r14d
	vfnmadd231ss	.LC29(%rip), %xmm1, %xmm3
	leal	-1262485377(%r14), %r8d
	vfmadd132ss	.LC31(%rip), %xmm3, %xmm1
	sall	$23, %r8d
	vmovss	.LC17(%rip), %xmm3
	vfmadd213ss	.LC35(%rip), %xmm1, %xmm2
	vmovd	%r8d, %xmm5
	vfmadd213ss	.LC37(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC39(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC41(%rip), %xmm1, %xmm2
	vfmadd132ss	%xmm1, %xmm7, %xmm2
	vmulss	%xmm2, %xmm1, %xmm2
	vfmadd132ss	%xmm2, %xmm1, %xmm1
	vaddss	%xmm3, %xmm1, %xmm1
	vmulss	%xmm5, %xmm1, %xmm1
	vaddss	%xmm3, %xmm1, %xmm2
	vcomiss	.LC147(%rip), %xmm2
	vsubss	%xmm3, %xmm2, %xmm3
	ja	.L907
	vmovaps	%xmm3, %xmm2
	jmp	.L905
.L1383:
	vmovss	.LC25(%rip), %xmm4
	vmovaps	%xmm15, %xmm0
	vfmadd132ss	.LC23(%rip), %xmm4, %xmm0
	vsubss	%xmm4, %xmm0, %xmm4
	vmovd	%xmm0, %r11d
	vfnmadd231ss	.LC29(%rip), %xmm4, %xmm15
	subl	$1262485377, %r11d
	vfmadd231ss	.LC31(%rip), %xmm4, %xmm15
	sall	$23, %r11d
	vmovss	.LC33(%rip), %xmm4
	vfmadd213ss	.LC35(%rip), %xmm15, %xmm4
	vfmadd213ss	.LC37(%rip), %xmm15, %xmm4
	vfmadd213ss	.LC39(%rip), %xmm15, %xmm4
	vfmadd213ss	.LC41(%rip), %xmm15, %xmm4
	vfmadd132ss	%xmm15, %xmm9, %xmm4
	vmulss	%xmm15, %xmm4, %xmm4
	vfmadd132ss	%xmm4, %xmm15, %xmm15
	vmovd	%r11d, %xmm4
	vaddss	%xmm3, %xmm15, %xmm15
	vmulss	%xmm4, %xmm15, %xmm15
	jmp	.L773
.L1372:
	vmovss	.LC25(%rip), %xmm0
	vmovaps	%xmm2, %xmm4
	vfnmadd132ss	.LC23(%rip), %xmm0, %xmm4
	vsubss	%xmm0, %xmm4, %xmm0
	vmovd	%xmm4, %r10d
	subl	$1262485377, %r10d
	sall	$23, %r10d
	vmovaps	%xmm0, %xmm3
	vmovd	%r10d, %xmm7
	vfnmsub132ss	.LC29(%rip), %xmm2, %xmm3
	vfmadd132ss	.LC31(%rip), %xmm3, %xmm0
	vmovss	.LC33(%rip), %xmm3
	vfmadd213ss	.LC35(%rip), %xmm0, %xmm3
	vfmadd213ss	.LC37(%rip), %xmm0, %xmm3
	vfmadd213ss	.LC39(%rip), %xmm0, %xmm3
	vfmadd213ss	.LC41(%rip), %xmm0, %xmm3
	vfmadd213ss	.LC43(%rip), %xmm0, %xmm3
	vmulss	%xmm0, %xmm3, %xmm3
	vfmadd132ss	%xmm3, %xmm0, %xmm0
	vaddss	.LC17(%rip), %xmm0, %xmm3
	vfmadd213ss	.LC17(%rip), %xmm7, %xmm3
	vmovss	.LC17(%rip), %xmm7
	vdivss	%xmm3, %xmm7, %xmm3
	vsubss	%xmm3, %xmm7, %xmm0
	vmulss	%xmm2, %xmm3, %xmm4
	vmulss	%xmm2, %xmm0, %xmm0
	jmp	.L884
.L1394:
	vmovss	.LC25(%rip), %xmm0
	vmovaps	%xmm3, %xmm5
	vfnmadd132ss	.LC23(%rip), %xmm0, %xmm5
	vsubss	%xmm0, %xmm5, %xmm0
	vmovd	%xmm5, %r12d
	subl	$1262485377, %r12d
	sall	$23, %r12d
	vmovaps	%xmm0, %xmm2
	vfnmsub132ss	.LC29(%rip), %xmm3, %xmm2
	vfmadd132ss	.LC31(%rip), %xmm2, %xmm0
	vmovss	.LC33(%rip), %xmm2
	vfmadd213ss	.LC35(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC37(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC39(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC41(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC43(%rip), %xmm0, %xmm2
	vmulss	%xmm2, %xmm0, %xmm2
	vfmadd132ss	%xmm2, %xmm0, %xmm0
	vmovss	.LC17(%rip), %xmm2
	vaddss	%xmm2, %xmm0, %xmm4
	vmovd	%r12d, %xmm0
	vfmadd132ss	%xmm0, %xmm2, %xmm4
	vdivss	%xmm4, %xmm2, %xmm4
	vsubss	%xmm4, %xmm2, %xmm0
	vmulss	%xmm4, %xmm3, %xmm5
	vmulss	%xmm3, %xmm0, %xmm0
	jmp	.L872
.L1354:
	vmovss	.LC25(%rip), %xmm0
	vmovaps	%xmm1, %xmm2
	vfnmadd132ss	.LC23(%rip), %xmm0, %xmm2
	vsubss	%xmm0, %xmm2, %xmm0
	vmovd	%xmm2, %esi
	vfnmsub231ss	.LC29(%rip), %xmm0, %xmm1
	subl	$1262485377, %esi
	vfmadd132ss	.LC31(%rip), %xmm1, %xmm0
	sall	$23, %esi
	vmovss	.LC33(%rip), %xmm1
	vfmadd213ss	.LC35(%rip), %xmm0, %xmm1
	vmovd	%esi, %xmm5
	vfmadd213ss	.LC37(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC39(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC41(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC43(%rip), %xmm0, %xmm1
	vmulss	%xmm1, %xmm0, %xmm1
	vfmadd132ss	%xmm0, %xmm0, %xmm1
	vmovss	.LC17(%rip), %xmm0
	vaddss	%xmm0, %xmm1, %xmm1
	vfmadd132ss	%xmm5, %xmm0, %xmm1
	vdivss	%xmm1, %xmm0, %xmm0
	jmp	.L995
.L1399:
	vmovss	.LC25(%rip), %xmm5
	vmovaps	%xmm2, %xmm6
	vfmadd132ss	.LC23(%rip), %xmm5, %xmm6
	vsubss	%xmm5, %xmm6, %xmm5
	vmovd	%xmm6, %edi
	vmovss	.LC1(%rip), %xmm6
	vfnmadd231ss	.LC29(%rip), %xmm5, %xmm2
	subl	$1262485377, %edi
	vfmadd231ss	.LC31(%rip), %xmm5, %xmm2
	sall	$23, %edi
	vmovss	.LC33(%rip), %xmm5
	vfmadd213ss	.LC35(%rip), %xmm2, %xmm5
	vmovd	%edi, %xmm7
	vfmadd213ss	.LC37(%rip), %xmm2, %xmm5
	vfmadd213ss	.LC39(%rip), %xmm2, %xmm5
	vfmadd213ss	.LC41(%rip), %xmm2, %xmm5
	vfmadd213ss	.LC43(%rip), %xmm2, %xmm5
	vmulss	%xmm2, %xmm5, %xmm5
	vfmadd132ss	%xmm2, %xmm2, %xmm5
	vmovss	.LC17(%rip), %xmm2
	vaddss	%xmm2, %xmm5, %xmm5
	vfmadd132ss	%xmm7, %xmm2, %xmm5
	vdivss	%xmm5, %xmm6, %xmm5
	vsubss	%xmm5, %xmm2, %xmm2
	jmp	.L950
.L1352:
	vmovss	.LC25(%rip), %xmm2
	vmovaps	%xmm0, %xmm3
	vfnmadd132ss	.LC23(%rip), %xmm2, %xmm3
	vsubss	%xmm2, %xmm3, %xmm2
	vmovd	%xmm3, %r8d
	vfnmsub231ss	.LC29(%rip), %xmm2, %xmm0
	subl	$1262485377, %r8d
	vfmadd231ss	.LC31(%rip), %xmm2, %xmm0
	sall	$23, %r8d
	vmovss	.LC33(%rip), %xmm2
	vfmadd213ss	.LC35(%rip), %xmm0, %xmm2
	vmovd	%r8d, %xmm5
	vfmadd213ss	.LC37(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC39(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC41(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC43(%rip), %xmm0, %xmm2
	vmulss	%xmm2, %xmm0, %xmm2
	vfmadd132ss	%xmm0, %xmm0, %xmm2
	vmovss	.LC17(%rip), %xmm0
	vaddss	%xmm0, %xmm2, %xmm2
	vfmadd132ss	%xmm5, %xmm0, %xmm2
	vdivss	%xmm2, %xmm0, %xmm0
	jmp	.L988
.L1401:
	vmovss	.LC25(%rip), %xmm5
	vmovaps	%xmm2, %xmm6
	vfmadd132ss	.LC23(%rip), %xmm5, %xmm6
	vsubss	%xmm5, %xmm6, %xmm5
	vmovd	%xmm6, %edi
	vmovss	.LC1(%rip), %xmm6
	vfnmadd231ss	.LC29(%rip), %xmm5, %xmm2
	subl	$1262485377, %edi
	vfmadd231ss	.LC31(%rip), %xmm5, %xmm2
	sall	$23, %edi
	vmovss	.LC33(%rip), %xmm5
	vfmadd213ss	.LC35(%rip), %xmm2, %xmm5
	vmovd	%edi, %xmm7
	vfmadd213ss	.LC37(%rip), %xmm2, %xmm5
	vfmadd213ss	.LC39(%rip), %xmm2, %xmm5
	vfmadd213ss	.LC41(%rip), %xmm2, %xmm5
	vfmadd213ss	.LC43(%rip), %xmm2, %xmm5
	vmulss	%xmm5, %xmm2, %xmm5
	vfmadd132ss	%xmm2, %xmm2, %xmm5
	vmovss	.LC17(%rip), %xmm2
	vaddss	%xmm2, %xmm5, %xmm5
	vfmadd132ss	%xmm5, %xmm2, %xmm7
	vdivss	%xmm7, %xmm6, %xmm5
	vsubss	%xmm5, %xmm2, %xmm2
	jmp	.L960
.L1385:
	vmovss	.LC25(%rip), %xmm4
	vmovaps	%xmm1, %xmm5
	vfmadd132ss	.LC23(%rip), %xmm4, %xmm5
	vsubss	%xmm4, %xmm5, %xmm4
	vmovd	%xmm5, %r11d
	vfnmadd231ss	.LC29(%rip), %xmm4, %xmm1
	subl	$1262485377, %r11d
	vfmadd231ss	.LC31(%rip), %xmm4, %xmm1
	sall	$23, %r11d
	vmovss	.LC33(%rip), %xmm4
	vfmadd213ss	.LC35(%rip), %xmm1, %xmm4
	vmovd	%r11d, %xmm5
	vfmadd213ss	.LC37(%rip), %xmm1, %xmm4
	vfmadd213ss	.LC39(%rip), %xmm1, %xmm4
	vfmadd213ss	.LC41(%rip), %xmm1, %xmm4
	vfmadd132ss	%xmm1, %xmm9, %xmm4
	vmulss	%xmm4, %xmm1, %xmm4
	vfmadd132ss	%xmm4, %xmm1, %xmm1
	vaddss	%xmm3, %xmm1, %xmm1
	vmulss	%xmm5, %xmm1, %xmm1
	jmp	.L783
.L1395:
	vmovss	.LC25(%rip), %xmm0
	vmovaps	%xmm3, %xmm5
	vfnmadd132ss	.LC23(%rip), %xmm0, %xmm5
	vsubss	%xmm0, %xmm5, %xmm0
	vmovd	%xmm5, %r12d
	subl	$1262485377, %r12d
	sall	$23, %r12d
	vmovaps	%xmm0, %xmm4
	vfnmsub132ss	.LC29(%rip), %xmm3, %xmm4
	vfmadd132ss	.LC31(%rip), %xmm4, %xmm0
	vmovss	.LC33(%rip), %xmm4
	vfmadd213ss	.LC35(%rip), %xmm0, %xmm4
	vfmadd213ss	.LC37(%rip), %xmm0, %xmm4
	vfmadd213ss	.LC39(%rip), %xmm0, %xmm4
	vfmadd213ss	.LC41(%rip), %xmm0, %xmm4
	vfmadd213ss	.LC43(%rip), %xmm0, %xmm4
	vmulss	%xmm4, %xmm0, %xmm4
	vfmadd132ss	%xmm4, %xmm0, %xmm0
	vaddss	%xmm2, %xmm0, %xmm4
	vmovd	%r12d, %xmm0
	vfmadd132ss	%xmm0, %xmm2, %xmm4
	vdivss	%xmm4, %xmm2, %xmm4
	vsubss	%xmm4, %xmm2, %xmm0
	vmulss	%xmm4, %xmm3, %xmm5
	vmulss	%xmm3, %xmm0, %xmm0
	jmp	.L877
.L1374:
	vmovss	.LC25(%rip), %xmm1
	vmovaps	%xmm3, %xmm5
	vfmadd132ss	.LC23(%rip), %xmm1, %xmm5
	vmovss	.LC33(%rip), %xmm2
	vmovss	.LC43(%rip), %xmm7
	vsubss	%xmm1, %xmm5, %xmm1
	vmovd	%xmm5, %r14d
	vfnmadd231ss	.LC29(%rip), %xmm1, %xmm3
	leal	-1262485377(%r14), %r8d
	vfmadd132ss	.LC31(%rip), %xmm3, %xmm1
	sall	$23, %r8d
	vmovss	.LC17(%rip), %xmm3
	vfmadd213ss	.LC35(%rip), %xmm1, %xmm2
	vmovd	%r8d, %xmm5
	vfmadd213ss	.LC37(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC39(%rip), %xmm1, %xmm2
	vfmadd213ss	.LC41(%rip), %xmm1, %xmm2
	vfmadd132ss	%xmm1, %xmm7, %xmm2
	vmulss	%xmm1, %xmm2, %xmm2
	vfmadd132ss	%xmm2, %xmm1, %xmm1
	vaddss	%xmm3, %xmm1, %xmm1
	vmulss	%xmm5, %xmm1, %xmm1
	vaddss	%xmm3, %xmm1, %xmm2
	vcomiss	.LC147(%rip), %xmm2
	vsubss	%xmm3, %xmm2, %xmm3
	ja	.L918
	vmovaps	%xmm3, %xmm2
	jmp	.L916
.L1400:
	vmovss	.LC25(%rip), %xmm2
	vmovaps	%xmm0, %xmm12
	vfmadd132ss	.LC23(%rip), %xmm2, %xmm12
	vsubss	%xmm2, %xmm12, %xmm2
	vmovd	%xmm12, %r15d
	vfnmadd231ss	.LC29(%rip), %xmm2, %xmm0
	subl	$1262485377, %r15d
	vfmadd231ss	.LC31(%rip), %xmm2, %xmm0
	sall	$23, %r15d
	vmovss	.LC33(%rip), %xmm2
	vfmadd213ss	.LC35(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC37(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC39(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC41(%rip), %xmm0, %xmm2
	vfmadd132ss	%xmm0, %xmm5, %xmm2
	vmulss	%xmm2, %xmm0, %xmm2
	vfmadd132ss	%xmm2, %xmm0, %xmm0
	vaddss	%xmm3, %xmm0, %xmm2
	vmovd	%r15d, %xmm0
	vfmadd132ss	%xmm0, %xmm3, %xmm2
	vmovss	.LC1(%rip), %xmm0
	vdivss	%xmm2, %xmm0, %xmm0
	vsubss	%xmm0, %xmm3, %xmm0
	jmp	.L826
.L1402:
	vmovss	.LC25(%rip), %xmm3
	vmovaps	%xmm0, %xmm4
	vfmadd132ss	.LC23(%rip), %xmm3, %xmm4
	vsubss	%xmm3, %xmm4, %xmm3
	vmovd	%xmm4, %esi
	vfnmadd231ss	.LC29(%rip), %xmm3, %xmm0
	subl	$1262485377, %esi
	vfmadd231ss	.LC31(%rip), %xmm3, %xmm0
	sall	$23, %esi
	vmovss	.LC33(%rip), %xmm3
	vfmadd213ss	.LC35(%rip), %xmm0, %xmm3
	vfmadd213ss	.LC37(%rip), %xmm0, %xmm3
	vfmadd213ss	.LC39(%rip), %xmm0, %xmm3
	vfmadd213ss	.LC41(%rip), %xmm0, %xmm3
	vfmadd213ss	.LC43(%rip), %xmm0, %xmm3
	vmulss	%xmm0, %xmm3, %xmm3
	vfmadd132ss	%xmm3, %xmm0, %xmm0
	vaddss	.LC17(%rip), %xmm0, %xmm3
	vmovd	%esi, %xmm0
	vfmadd213ss	.LC12(%rip), %xmm3, %xmm0
	jmp	.L699
.L1403:
	vmovss	.LC25(%rip), %xmm2
	vmovaps	%xmm0, %xmm3
	vfmadd132ss	.LC23(%rip), %xmm2, %xmm3
	vsubss	%xmm2, %xmm3, %xmm2
	vmovd	%xmm3, %r8d
	vfnmadd231ss	.LC29(%rip), %xmm2, %xmm0
	subl	$1262485377, %r8d
	vfmadd231ss	.LC31(%rip), %xmm2, %xmm0
	sall	$23, %r8d
	vmovss	.LC33(%rip), %xmm2
	vfmadd213ss	.LC35(%rip), %xmm0, %xmm2
	vmovd	%r8d, %xmm5
	vfmadd213ss	.LC37(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC39(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC41(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC43(%rip), %xmm0, %xmm2
	vmulss	%xmm2, %xmm0, %xmm2
	vfmadd132ss	%xmm2, %xmm0, %xmm0
	vaddss	.LC17(%rip), %xmm0, %xmm0
	vfmadd213ss	.LC12(%rip), %xmm5, %xmm0
	vmulss	.LC68(%rip), %xmm0, %xmm0
	vmulss	.LC70(%rip), %xmm0, %xmm0
	jmp	.L729
.L1387:
	vmovss	.LC25(%rip), %xmm2
	vmovaps	%xmm7, %xmm5
	vfmadd132ss	.LC23(%rip), %xmm2, %xmm5
	vmovss	.LC33(%rip), %xmm4
	vsubss	%xmm2, %xmm5, %xmm2
	vmovd	%xmm5, %r11d
	vfnmadd231ss	.LC29(%rip), %xmm2, %xmm7
	subl	$1262485377, %r11d
	vfmadd132ss	.LC31(%rip), %xmm7, %xmm2
	sall	$23, %r11d
	vfmadd213ss	.LC35(%rip), %xmm2, %xmm4
	vmovd	%r11d, %xmm5
	vfmadd213ss	.LC37(%rip), %xmm2, %xmm4
	vfmadd213ss	.LC39(%rip), %xmm2, %xmm4
	vfmadd213ss	.LC41(%rip), %xmm2, %xmm4
	vfmadd132ss	%xmm2, %xmm9, %xmm4
	vmulss	%xmm4, %xmm2, %xmm4
	vfmadd132ss	%xmm4, %xmm2, %xmm2
	vaddss	%xmm3, %xmm2, %xmm2
	vmulss	%xmm5, %xmm2, %xmm2
	jmp	.L778
.L1405:
	vmovss	.LC25(%rip), %xmm2
	vmovaps	%xmm0, %xmm8
	vfmadd132ss	.LC23(%rip), %xmm2, %xmm8
	vsubss	%xmm2, %xmm8, %xmm2
	vmovd	%xmm8, %r15d
	vfnmadd231ss	.LC29(%rip), %xmm2, %xmm0
	leal	-1262485377(%r15), %r11d
	vfmadd231ss	.LC31(%rip), %xmm2, %xmm0
	sall	$23, %r11d
	vmovss	.LC33(%rip), %xmm2
	vfmadd213ss	.LC35(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC37(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC39(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC41(%rip), %xmm0, %xmm2
	vfmadd132ss	%xmm0, %xmm5, %xmm2
	vmulss	%xmm2, %xmm0, %xmm2
	vfmadd132ss	%xmm2, %xmm0, %xmm0
	vaddss	%xmm3, %xmm0, %xmm2
	vmovd	%r11d, %xmm0
	vfmadd132ss	%xmm0, %xmm3, %xmm2
	vmovss	.LC1(%rip), %xmm0
	vdivss	%xmm2, %xmm0, %xmm0
	vsubss	%xmm0, %xmm3, %xmm0
	jmp	.L838
.L1376:
	vmovss	.LC25(%rip), %xmm0
	vmovaps	%xmm2, %xmm4
	vfmadd132ss	.LC23(%rip), %xmm0, %xmm4
	vmovss	.LC33(%rip), %xmm1
	vmovss	.LC43(%rip), %xmm7
	vsubss	%xmm0, %xmm4, %xmm0
	vmovd	%xmm4, %esi
	vfnmadd231ss	.LC29(%rip), %xmm0, %xmm2
	subl	$1262485377, %esi
	vfmadd132ss	.LC31(%rip), %xmm2, %xmm0
	sall	$23, %esi
	vmovss	.LC17(%rip), %xmm2
	vfmadd213ss	.LC35(%rip), %xmm0, %xmm1
	vmovd	%esi, %xmm5
	vfmadd213ss	.LC37(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC39(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC41(%rip), %xmm0, %xmm1
	vfmadd132ss	%xmm0, %xmm7, %xmm1
	vmulss	%xmm1, %xmm0, %xmm1
	vfmadd132ss	%xmm1, %xmm0, %xmm0
	vaddss	%xmm2, %xmm0, %xmm0
	vmulss	%xmm5, %xmm0, %xmm0
	vaddss	%xmm2, %xmm0, %xmm1
	vcomiss	.LC147(%rip), %xmm1
	vsubss	%xmm2, %xmm1, %xmm2
	jbe	.L1346
	jmp	.L930
.L1381:
	vmovss	.LC25(%rip), %xmm4
	vmovaps	%xmm6, %xmm2
	vfmadd132ss	.LC23(%rip), %xmm4, %xmm2
	vsubss	%xmm4, %xmm2, %xmm4
	vmovd	%xmm2, %r11d
	vfnmadd231ss	.LC29(%rip), %xmm4, %xmm6
	subl	$1262485377, %r11d
	vfmadd132ss	.LC31(%rip), %xmm6, %xmm4
	sall	$23, %r11d
	vmovss	.LC33(%rip), %xmm6
	vfmadd213ss	.LC35(%rip), %xmm4, %xmm6
	vfmadd213ss	.LC37(%rip), %xmm4, %xmm6
	vfmadd213ss	.LC39(%rip), %xmm4, %xmm6
	vfmadd213ss	.LC41(%rip), %xmm4, %xmm6
	vfmadd132ss	%xmm4, %xmm9, %xmm6
	vmulss	%xmm6, %xmm4, %xmm6
	vfmadd132ss	%xmm6, %xmm4, %xmm4
	vmovd	%r11d, %xmm6
	vaddss	%xmm3, %xmm4, %xmm4
	vmulss	%xmm6, %xmm4, %xmm6
	jmp	.L763
.L1378:
	vmovss	.LC25(%rip), %xmm15
	vmovaps	%xmm8, %xmm12
	vfmadd132ss	.LC23(%rip), %xmm15, %xmm12
	vsubss	%xmm15, %xmm12, %xmm15
	vmovd	%xmm12, %edi
	vfnmadd231ss	.LC29(%rip), %xmm15, %xmm8
	subl	$1262485377, %edi
	vfmadd231ss	.LC31(%rip), %xmm15, %xmm8
	sall	$23, %edi
	vmovss	.LC33(%rip), %xmm15
	vfmadd213ss	.LC35(%rip), %xmm8, %xmm15
	vmovd	%edi, %xmm12
	vfmadd213ss	.LC37(%rip), %xmm8, %xmm15
	vfmadd213ss	.LC39(%rip), %xmm8, %xmm15
	vfmadd213ss	.LC41(%rip), %xmm8, %xmm15
	vfmadd132ss	%xmm8, %xmm5, %xmm15
	vmulss	%xmm8, %xmm15, %xmm15
	vfmadd132ss	%xmm15, %xmm8, %xmm8
	vmovss	.LC1(%rip), %xmm15
	vaddss	%xmm3, %xmm8, %xmm8
	vfmadd132ss	%xmm12, %xmm3, %xmm8
	vdivss	%xmm8, %xmm15, %xmm8
	vsubss	%xmm8, %xmm3, %xmm8
	jmp	.L846
.L1366:
	vmovss	.LC25(%rip), %xmm10
	vmovaps	%xmm2, %xmm4
	vfmadd132ss	.LC23(%rip), %xmm10, %xmm4
	vsubss	%xmm10, %xmm4, %xmm10
	vmovd	%xmm4, %r11d
	vfnmadd231ss	.LC29(%rip), %xmm10, %xmm2
	subl	$1262485377, %r11d
	vfmadd132ss	.LC31(%rip), %xmm2, %xmm10
	sall	$23, %r11d
	vmovss	.LC33(%rip), %xmm2
	vfmadd213ss	.LC35(%rip), %xmm10, %xmm2
	vmovd	%r11d, %xmm4
	vfmadd213ss	.LC37(%rip), %xmm10, %xmm2
	vfmadd213ss	.LC39(%rip), %xmm10, %xmm2
	vfmadd213ss	.LC41(%rip), %xmm10, %xmm2
	vfmadd132ss	%xmm10, %xmm9, %xmm2
	vmulss	%xmm10, %xmm2, %xmm2
	vfmadd132ss	%xmm10, %xmm10, %xmm2
	vaddss	%xmm3, %xmm2, %xmm2
	vmulss	%xmm4, %xmm2, %xmm2
	jmp	.L788
.L1407:
	vmovss	.LC25(%rip), %xmm2
	vmovaps	%xmm0, %xmm3
	vfmadd132ss	.LC23(%rip), %xmm2, %xmm3
	vsubss	%xmm2, %xmm3, %xmm2
	vmovd	%xmm3, %r8d
	vfnmadd231ss	.LC29(%rip), %xmm2, %xmm0
	subl	$1262485377, %r8d
	vfmadd231ss	.LC31(%rip), %xmm2, %xmm0
	sall	$23, %r8d
	vmovss	.LC33(%rip), %xmm2
	vfmadd213ss	.LC35(%rip), %xmm0, %xmm2
	vmovd	%r8d, %xmm5
	vfmadd213ss	.LC37(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC39(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC41(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC43(%rip), %xmm0, %xmm2
	vmulss	%xmm0, %xmm2, %xmm2
	vfmadd132ss	%xmm2, %xmm0, %xmm0
	vaddss	.LC17(%rip), %xmm0, %xmm0
	vfmadd213ss	.LC12(%rip), %xmm5, %xmm0
	vmulss	.LC68(%rip), %xmm0, %xmm0
	vmulss	.LC70(%rip), %xmm0, %xmm0
	jmp	.L735
.L1406:
	vmovss	.LC25(%rip), %xmm3
	vmovaps	%xmm0, %xmm4
	vfmadd132ss	.LC23(%rip), %xmm3, %xmm4
	vsubss	%xmm3, %xmm4, %xmm3
	vmovd	%xmm4, %esi
	vfnmadd231ss	.LC29(%rip), %xmm3, %xmm0
	subl	$1262485377, %esi
	vfmadd231ss	.LC31(%rip), %xmm3, %xmm0
	sall	$23, %esi
	vmovss	.LC33(%rip), %xmm3
	vfmadd213ss	.LC35(%rip), %xmm0, %xmm3
	vfmadd213ss	.LC37(%rip), %xmm0, %xmm3
	vfmadd213ss	.LC39(%rip), %xmm0, %xmm3
	vfmadd213ss	.LC41(%rip), %xmm0, %xmm3
	vfmadd213ss	.LC43(%rip), %xmm0, %xmm3
	vmulss	%xmm0, %xmm3, %xmm3
	vfmadd132ss	%xmm0, %xmm0, %xmm3
	vmovd	%esi, %xmm0
	vaddss	.LC17(%rip), %xmm3, %xmm3
	vfmadd213ss	.LC12(%rip), %xmm3, %xmm0
	jmp	.L704
.L1409:
	vmovss	.LC25(%rip), %xmm0
	vmovaps	%xmm2, %xmm3
	vfmadd132ss	.LC23(%rip), %xmm0, %xmm3
	vsubss	%xmm0, %xmm3, %xmm0
	vmovd	%xmm3, %esi
	vfnmadd231ss	.LC29(%rip), %xmm0, %xmm2
	subl	$1262485377, %esi
	vfmadd132ss	.LC31(%rip), %xmm2, %xmm0
	sall	$23, %esi
	vmovss	.LC33(%rip), %xmm2
	vfmadd213ss	.LC35(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC37(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC39(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC41(%rip), %xmm0, %xmm2
	vfmadd213ss	.LC43(%rip), %xmm0, %xmm2
	vmulss	%xmm0, %xmm2, %xmm2
	vfmadd132ss	%xmm2, %xmm0, %xmm0
	vmovd	%esi, %xmm2
	vaddss	.LC17(%rip), %xmm0, %xmm0
	vfmadd213ss	.LC12(%rip), %xmm0, %xmm2
	jmp	.L709
.L1408:
	vmovss	.LC25(%rip), %xmm0
	vmovaps	%xmm1, %xmm2
	vfmadd132ss	.LC23(%rip), %xmm0, %xmm2
	vsubss	%xmm0, %xmm2, %xmm0
	vmovd	%xmm2, %esi
	vfnmadd231ss	.LC29(%rip), %xmm0, %xmm1
	subl	$1262485377, %esi
	vfmadd132ss	.LC31(%rip), %xmm1, %xmm0
	sall	$23, %esi
	vmovss	.LC33(%rip), %xmm1
	vfmadd213ss	.LC35(%rip), %xmm0, %xmm1
	vmovd	%esi, %xmm5
	vfmadd213ss	.LC37(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC39(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC41(%rip), %xmm0, %xmm1
	vfmadd213ss	.LC43(%rip), %xmm0, %xmm1
	vmulss	%xmm0, %xmm1, %xmm1
	vfmadd132ss	%xmm1, %xmm0, %xmm0
	vaddss	.LC17(%rip), %xmm0, %xmm0
	vfmadd213ss	.LC12(%rip), %xmm5, %xmm0
	vmulss	.LC68(%rip), %xmm0, %xmm0
	vmulss	.LC70(%rip), %xmm0, %xmm1
	jmp	.L738
	.cfi_endproc
.LFE15:
	.size	_ZN7tfgmvae12_GLOBAL__N_18activateEPfllPKflNS_10ActivationEfS1_, .-_ZN7tfgmvae12_GLOBAL__N_18activateEPfllPKflNS_10ActivationEfS1_
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_112output_deltaEPfllPKfS3_lPKiS3_lS5_NS_10ActivationEf, @function
_ZN7tfgmvae12_GLOBAL__N_112output_deltaEPfllPKfS3_lPKiS3_lS5_NS_10ActivationEf:
.LFB21:
	.cfi_startproc
	pushq	%r15
	.cfi_def_cfa_offset 16
	.cfi_offset 15, -16
	movq	%rdi, %rax
	pushq	%r14
	.cfi_def_cfa_offset 24
	.cfi_offset 14, -24
	pushq	%r13
	.cfi_def_cfa_offset 32
	.cfi_offset 13, -32
	pushq	%r12
	.cfi_def_cfa_offset 40
	.cfi_offset 12, -40
	pushq	%rbp
	.cfi_def_cfa_offset 48
	.cfi_offset 6, -48
	movq	%rsi, %rbp
	pushq	%rbx
	.cfi_def_cfa_offset 56
	.cfi_offset 3, -56
	movl	88(%rsp), %r10d
	movq	%r8, %rbx
	movq	56(%rsp), %rsi
	movq	64(%rsp), %rdi
	movq	80(%rsp), %r8
	cmpl	$10, %r10d
	ja	.L1525
	leaq	.L1413(%rip), %r11
	movslq	(%r11,%r10,4), %r10
	addq	%r11, %r10
	testq	%rbp, %rbp
	jmp	*%r10
	.section	.rodata
	.align 4
	.align 4
.L1413:
	.long	.L1423-.L1413
	.long	.L1422-.L1413
	.long	.L1421-.L1413
	.long	.L1420-.L1413
	.long	.L1419-.L1413
	.long	.L1418-.L1413
	.long	.L1417-.L1413
	.long	.L1416-.L1413
	.long	.L1415-.L1413
	.long	.L1414-.L1413
	.long	.L1412-.L1413
	.text
	.p2align 4,,10
	.p2align 3
.L1418:
	jle	.L1525
	movq	%rbp, -8(%rsp)
	xorl	%r14d, %r14d
	xorl	%r12d, %r12d
	xorl	%r11d, %r11d
	leaq	0(,%rdx,4), %r15
	movq	%r9, %r10
	movq	%r15, -16(%rsp)
	.p2align 4,,10
	.p2align 3
.L1465:
	xorl	%r9d, %r9d
	leaq	(%rbx,%r12,4), %r15
	testq	%rbx, %rbx
	cmove	%r9, %r15
	testq	%rdx, %rdx
	jle	.L1466
	movq	%r11, -24(%rsp)
	.p2align 4,,10
	.p2align 3
.L1464:
	movslq	(%rsi,%r9,4), %rbp
	movslq	(%r8,%r9,4), %r11
	leaq	0(%rbp,%r12), %r13
	addq	%r14, %r11
	vmovss	(%rcx,%r13,4), %xmm0
	vsubss	(%rdi,%r11,4), %xmm0, %xmm0
	vaddss	%xmm0, %xmm0, %xmm0
	vmulss	(%r15,%rbp,4), %xmm0, %xmm0
	vmovss	%xmm0, (%rax,%r9,4)
	addq	$1, %r9
	cmpq	%r9, %rdx
	jne	.L1464
	movq	-24(%rsp), %r11
.L1466:
	movq	-16(%rsp), %r9
	addq	$1, %r11
	addq	%r10, %r12
	addq	72(%rsp), %r14
	addq	%r9, %rax
	cmpq	%r11, -8(%rsp)
	jne	.L1465
.L1525:
	popq	%rbx
	.cfi_remember_state
	.cfi_def_cfa_offset 48
	popq	%rbp
	.cfi_def_cfa_offset 40
	popq	%r12
	.cfi_def_cfa_offset 32
	popq	%r13
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	ret
	.p2align 4,,10
	.p2align 3
.L1414:
	.cfi_restore_state
	jle	.L1525
	testq	%rdx, %rdx
	jle	.L1525
	vmovss	.LC17(%rip), %xmm3
	xorl	%ebx, %ebx
	xorl	%r11d, %r11d
	xorl	%r13d, %r13d
	movq	72(%rsp), %r14
	leaq	0(,%rdx,4), %r12
	.p2align 4,,10
	.p2align 3
.L1483:
	xorl	%r10d, %r10d
	.p2align 4,,10
	.p2align 3
.L1482:
	movslq	(%rsi,%r10,4), %r15
	addq	%r11, %r15
	vmovss	(%rcx,%r15,4), %xmm0
	movslq	(%r8,%r10,4), %r15
	vmovaps	%xmm0, %xmm1
	addq	%rbx, %r15
	vfnmadd132ss	%xmm0, %xmm3, %xmm1
	vsubss	(%rdi,%r15,4), %xmm0, %xmm0
	vaddss	%xmm0, %xmm0, %xmm0
	vmulss	%xmm1, %xmm0, %xmm0
	vmovss	%xmm0, (%rax,%r10,4)
	addq	$1, %r10
	cmpq	%r10, %rdx
	jne	.L1482
	addq	$1, %r13
	addq	%r9, %r11
	addq	%r14, %rbx
	addq	%r12, %rax
	cmpq	%r13, %rbp
	jne	.L1483
	jmp	.L1525
	.p2align 4,,10
	.p2align 3
.L1412:
	jle	.L1525
	testq	%rdx, %rdx
	jle	.L1525
	vmovss	.LC17(%rip), %xmm3
	xorl	%ebx, %ebx
	xorl	%r11d, %r11d
	xorl	%r13d, %r13d
	movq	72(%rsp), %r14
	leaq	0(,%rdx,4), %r12
	.p2align 4,,10
	.p2align 3
.L1486:
	xorl	%r10d, %r10d
	.p2align 4,,10
	.p2align 3
.L1485:
	movslq	(%rsi,%r10,4), %r15
	addq	%r11, %r15
	vmovss	(%rcx,%r15,4), %xmm2
	movslq	(%r8,%r10,4), %r15
	vsubss	%xmm2, %xmm3, %xmm1
	addq	%rbx, %r15
	vsubss	(%rdi,%r15,4), %xmm2, %xmm0
	vmulss	%xmm2, %xmm1, %xmm1
	vaddss	%xmm0, %xmm0, %xmm0
	vmulss	%xmm1, %xmm0, %xmm0
	vmovss	%xmm0, (%rax,%r10,4)
	addq	$1, %r10
	cmpq	%r10, %rdx
	jne	.L1485
	addq	$1, %r13
	addq	%r9, %r11
	addq	%r14, %rbx
	addq	%r12, %rax
	cmpq	%r13, %rbp
	jne	.L1486
	jmp	.L1525
	.p2align 4,,10
	.p2align 3
.L1423:
	jle	.L1525
	testq	%rdx, %rdx
	jle	.L1525
	movq	72(%rsp), %rbx
	xorl	%r13d, %r13d
	xorl	%r12d, %r12d
	xorl	%r15d, %r15d
	leaq	0(,%rdx,4), %r14
	.p2align 4,,10
	.p2align 3
.L1437:
	movq	%r15, -24(%rsp)
	xorl	%r10d, %r10d
	.p2align 4,,10
	.p2align 3
.L1436:
	movslq	(%rsi,%r10,4), %r15
	movslq	(%r8,%r10,4), %r11
	addq	%r12, %r15
	addq	%r13, %r11
	vmovss	(%rcx,%r15,4), %xmm0
	vsubss	(%rdi,%r11,4), %xmm0, %xmm0
	vaddss	%xmm0, %xmm0, %xmm0
	vmovss	%xmm0, (%rax,%r10,4)
	addq	$1, %r10
	cmpq	%r10, %rdx
	jne	.L1436
	movq	-24(%rsp), %r15
	addq	%r9, %r12
	addq	%rbx, %r13
	addq	%r14, %rax
	addq	$1, %r15
	cmpq	%r15, %rbp
	jne	.L1437
	jmp	.L1525
	.p2align 4,,10
	.p2align 3
.L1422:
	jle	.L1525
	testq	%rdx, %rdx
	jle	.L1525
	movq	72(%rsp), %r15
	xorl	%r12d, %r12d
	xorl	%ebx, %ebx
	xorl	%r14d, %r14d
	leaq	0(,%rdx,4), %r13
	vxorps	%xmm2, %xmm2, %xmm2
	.p2align 4,,10
	.p2align 3
.L1439:
	xorl	%r10d, %r10d
	.p2align 4,,10
	.p2align 3
.L1441:
	movslq	(%rsi,%r10,4), %r11
	addq	%rbx, %r11
	vmovss	(%rcx,%r11,4), %xmm1
	movslq	(%r8,%r10,4), %r11
	addq	%r12, %r11
	vcomiss	%xmm2, %xmm1
	vsubss	(%rdi,%r11,4), %xmm1, %xmm0
	vaddss	%xmm0, %xmm0, %xmm0
	ja	.L1440
	vmulss	%xmm2, %xmm0, %xmm0
.L1440:
	vmovss	%xmm0, (%rax,%r10,4)
	addq	$1, %r10
	cmpq	%r10, %rdx
	jne	.L1441
	addq	$1, %r14
	addq	%r13, %rax
	addq	%r9, %rbx
	addq	%r15, %r12
	cmpq	%r14, %rbp
	jne	.L1439
	jmp	.L1525
	.p2align 4,,10
	.p2align 3
.L1421:
	jle	.L1525
	testq	%rdx, %rdx
	jle	.L1525
	movq	72(%rsp), %r15
	xorl	%ebx, %ebx
	xorl	%r11d, %r11d
	xorl	%r13d, %r13d
	leaq	0(,%rdx,4), %r12
	vxorps	%xmm3, %xmm3, %xmm3
	.p2align 4,,10
	.p2align 3
.L1443:
	xorl	%r10d, %r10d
	.p2align 4,,10
	.p2align 3
.L1448:
	movslq	(%rsi,%r10,4), %r14
	addq	%r11, %r14
	vmovss	(%rcx,%r14,4), %xmm2
	movslq	(%r8,%r10,4), %r14
	addq	%rbx, %r14
	vucomiss	%xmm3, %xmm2
	vsubss	(%rdi,%r14,4), %xmm2, %xmm1
	vaddss	%xmm1, %xmm1, %xmm1
	ja	.L1519
	vmulss	%xmm1, %xmm0, %xmm1
	vmovss	%xmm1, (%rax,%r10,4)
	addq	$1, %r10
	cmpq	%r10, %rdx
	jne	.L1448
.L1447:
	addq	$1, %r13
	addq	%r12, %rax
	addq	%r9, %r11
	addq	%r15, %rbx
	cmpq	%r13, %rbp
	jne	.L1443
	jmp	.L1525
	.p2align 4,,10
	.p2align 3
.L1420:
	jle	.L1525
	testq	%rdx, %rdx
	jle	.L1525
	movq	72(%rsp), %r15
	xorl	%ebx, %ebx
	xorl	%r11d, %r11d
	xorl	%r13d, %r13d
	leaq	0(,%rdx,4), %r12
	vxorps	%xmm3, %xmm3, %xmm3
	.p2align 4,,10
	.p2align 3
.L1450:
	xorl	%r10d, %r10d
	.p2align 4,,10
	.p2align 3
.L1455:
	movslq	(%rsi,%r10,4), %r14
	addq	%r11, %r14
	vmovss	(%rcx,%r14,4), %xmm1
	movslq	(%r8,%r10,4), %r14
	addq	%rbx, %r14
	vucomiss	%xmm3, %xmm1
	vsubss	(%rdi,%r14,4), %xmm1, %xmm2
	vaddss	%xmm2, %xmm2, %xmm2
	ja	.L1520
	vaddss	%xmm1, %xmm0, %xmm1
	vmulss	%xmm2, %xmm1, %xmm1
	vmovss	%xmm1, (%rax,%r10,4)
	addq	$1, %r10
	cmpq	%r10, %rdx
	jne	.L1455
.L1454:
	addq	$1, %r13
	addq	%r12, %rax
	addq	%r9, %r11
	addq	%r15, %rbx
	cmpq	%r13, %rbp
	jne	.L1450
	jmp	.L1525
	.p2align 4,,10
	.p2align 3
.L1419:
	jle	.L1525
	testq	%rdx, %rdx
	jle	.L1525
	vmovss	.LC70(%rip), %xmm4
	xorl	%ebx, %ebx
	xorl	%r11d, %r11d
	xorl	%r13d, %r13d
	vmovss	.LC178(%rip), %xmm3
	movq	72(%rsp), %r15
	leaq	0(,%rdx,4), %r12
	vxorps	%xmm2, %xmm2, %xmm2
	.p2align 4,,10
	.p2align 3
.L1457:
	xorl	%r10d, %r10d
	.p2align 4,,10
	.p2align 3
.L1462:
	movslq	(%rsi,%r10,4), %r14
	addq	%r11, %r14
	vmovss	(%rcx,%r14,4), %xmm1
	movslq	(%r8,%r10,4), %r14
	addq	%rbx, %r14
	vucomiss	%xmm2, %xmm1
	vsubss	(%rdi,%r14,4), %xmm1, %xmm0
	vaddss	%xmm0, %xmm0, %xmm0
	ja	.L1521
	vaddss	%xmm3, %xmm1, %xmm1
	vmulss	%xmm0, %xmm1, %xmm0
	vmovss	%xmm0, (%rax,%r10,4)
	addq	$1, %r10
	cmpq	%r10, %rdx
	jne	.L1462
.L1461:
	addq	$1, %r13
	addq	%r12, %rax
	addq	%r9, %r11
	addq	%r15, %rbx
	cmpq	%r13, %rbp
	jne	.L1457
	jmp	.L1525
	.p2align 4,,10
	.p2align 3
.L1417:
	jle	.L1525
	movq	%rbp, -8(%rsp)
	xorl	%r15d, %r15d
	xorl	%r13d, %r13d
	xorl	%r11d, %r11d
	leaq	0(,%rdx,4), %r12
	movq	%r9, %r10
	movq	%r12, -16(%rsp)
	.p2align 4,,10
	.p2align 3
.L1469:
	xorl	%r9d, %r9d
	leaq	(%rbx,%r13,4), %r14
	testq	%rbx, %rbx
	cmove	%r9, %r14
	testq	%rdx, %rdx
	jle	.L1470
	movq	%r11, -24(%rsp)
	.p2align 4,,10
	.p2align 3
.L1468:
	movslq	(%rsi,%r9,4), %rbp
	movslq	(%r8,%r9,4), %r11
	leaq	0(%rbp,%r13), %r12
	addq	%r15, %r11
	vmovss	(%rcx,%r12,4), %xmm0
	vsubss	(%rdi,%r11,4), %xmm0, %xmm0
	vaddss	%xmm0, %xmm0, %xmm0
	vmulss	(%r14,%rbp,4), %xmm0, %xmm0
	vmovss	%xmm0, (%rax,%r9,4)
	addq	$1, %r9
	cmpq	%r9, %rdx
	jne	.L1468
	movq	-24(%rsp), %r11
.L1470:
	movq	-16(%rsp), %r9
	addq	$1, %r11
	addq	%r10, %r13
	addq	72(%rsp), %r15
	addq	%r9, %rax
	cmpq	%r11, -8(%rsp)
	jne	.L1469
	jmp	.L1525
	.p2align 4,,10
	.p2align 3
.L1416:
	jle	.L1525
	movq	%rbp, -8(%rsp)
	xorl	%r15d, %r15d
	xorl	%r13d, %r13d
	xorl	%r11d, %r11d
	leaq	0(,%rdx,4), %r12
	movq	%r9, %r10
	movq	%r12, -16(%rsp)
	.p2align 4,,10
	.p2align 3
.L1473:
	xorl	%r9d, %r9d
	leaq	(%rbx,%r13,4), %r14
	testq	%rbx, %rbx
	cmove	%r9, %r14
	testq	%rdx, %rdx
	jle	.L1474
	movq	%r11, -24(%rsp)
	.p2align 4,,10
	.p2align 3
.L1472:
	movslq	(%rsi,%r9,4), %rbp
	movslq	(%r8,%r9,4), %r11
	leaq	0(%rbp,%r13), %r12
	addq	%r15, %r11
	vmovss	(%rcx,%r12,4), %xmm0
	vsubss	(%rdi,%r11,4), %xmm0, %xmm0
	vaddss	%xmm0, %xmm0, %xmm0
	vmulss	(%r14,%rbp,4), %xmm0, %xmm0
	vmovss	%xmm0, (%rax,%r9,4)
	addq	$1, %r9
	cmpq	%r9, %rdx
	jne	.L1472
	movq	-24(%rsp), %r11
.L1474:
	movq	-16(%rsp), %r9
	addq	$1, %r11
	addq	%r10, %r13
	addq	72(%rsp), %r15
	addq	%r9, %rax
	cmpq	%r11, -8(%rsp)
	jne	.L1473
	jmp	.L1525
	.p2align 4,,10
	.p2align 3
.L1415:
	jle	.L1525
	testq	%rdx, %rdx
	jle	.L1525
	vmovss	.LC140(%rip), %xmm3
	xorl	%r12d, %r12d
	xorl	%ebx, %ebx
	xorl	%r14d, %r14d
	vmovss	.LC179(%rip), %xmm2
	movq	72(%rsp), %r15
	leaq	0(,%rdx,4), %r13
	.p2align 4,,10
	.p2align 3
.L1476:
	xorl	%r10d, %r10d
	.p2align 4,,10
	.p2align 3
.L1480:
	movslq	(%rsi,%r10,4), %r11
	addq	%rbx, %r11
	vmovss	(%rcx,%r11,4), %xmm1
	movslq	(%r8,%r10,4), %r11
	addq	%r12, %r11
	vucomiss	.LC138(%rip), %xmm1
	vsubss	(%rdi,%r11,4), %xmm1, %xmm0
	vaddss	%xmm0, %xmm0, %xmm0
	ja	.L1477
	vucomiss	%xmm1, %xmm3
	jbe	.L1479
	vmulss	%xmm2, %xmm0, %xmm0
.L1477:
	vmovss	%xmm0, (%rax,%r10,4)
	addq	$1, %r10
	cmpq	%r10, %rdx
	jne	.L1480
	addq	$1, %r14
	addq	%r13, %rax
	addq	%r9, %rbx
	addq	%r15, %r12
	cmpq	%r14, %rbp
	jne	.L1476
	jmp	.L1525
	.p2align 4,,10
	.p2align 3
.L1521:
	vmulss	%xmm4, %xmm0, %xmm0
	vmovss	%xmm0, (%rax,%r10,4)
	addq	$1, %r10
	cmpq	%r10, %rdx
	jne	.L1462
	jmp	.L1461
	.p2align 4,,10
	.p2align 3
.L1520:
	vmovss	%xmm2, (%rax,%r10,4)
	addq	$1, %r10
	cmpq	%r10, %rdx
	jne	.L1455
	jmp	.L1454
	.p2align 4,,10
	.p2align 3
.L1519:
	vmovss	%xmm1, (%rax,%r10,4)
	addq	$1, %r10
	cmpq	%r10, %rdx
	jne	.L1448
	jmp	.L1447
.L1479:
	vmovss	.LC25(%rip), %xmm4
	vmovaps	%xmm1, %xmm5
	vfnmadd132ss	.LC23(%rip), %xmm4, %xmm5
	vsubss	%xmm4, %xmm5, %xmm4
	vmovd	%xmm5, %r11d
	vfnmsub231ss	.LC29(%rip), %xmm4, %xmm1
	subl	$1262485377, %r11d
	vfmadd231ss	.LC31(%rip), %xmm4, %xmm1
	sall	$23, %r11d
	vmovss	.LC33(%rip), %xmm4
	vfmadd213ss	.LC35(%rip), %xmm1, %xmm4
	vmovd	%r11d, %xmm6
	vfmadd213ss	.LC37(%rip), %xmm1, %xmm4
	vfmadd213ss	.LC39(%rip), %xmm1, %xmm4
	vfmadd213ss	.LC41(%rip), %xmm1, %xmm4
	vfmadd213ss	.LC43(%rip), %xmm1, %xmm4
	vmulss	%xmm1, %xmm4, %xmm4
	vfmadd132ss	%xmm4, %xmm1, %xmm1
	vmovss	.LC17(%rip), %xmm4
	vaddss	%xmm4, %xmm1, %xmm1
	vfnmadd132ss	%xmm1, %xmm4, %xmm6
	vmulss	%xmm6, %xmm0, %xmm0
	jmp	.L1477
	.cfi_endproc
.LFE21:
	.size	_ZN7tfgmvae12_GLOBAL__N_112output_deltaEPfllPKfS3_lPKiS3_lS5_NS_10ActivationEf, .-_ZN7tfgmvae12_GLOBAL__N_112output_deltaEPfllPKfS3_lPKiS3_lS5_NS_10ActivationEf
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_119scale_by_derivativeEPfllPKfS3_lPKiNS_10ActivationEf, @function
_ZN7tfgmvae12_GLOBAL__N_119scale_by_derivativeEPfllPKfS3_lPKiNS_10ActivationEf:
.LFB18:
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	pushq	%r15
	pushq	%r14
	.cfi_offset 15, -24
	.cfi_offset 14, -32
	movq	%rdx, %r14
	pushq	%r13
	pushq	%r12
	pushq	%rbx
	andq	$-32, %rsp
	.cfi_offset 13, -40
	.cfi_offset 12, -48
	.cfi_offset 3, -56
	movq	%rsi, -40(%rsp)
	movl	24(%rbp), %edx
	movq	%r9, -48(%rsp)
	testl	%edx, %edx
	je	.L1889
	cmpl	$10, %edx
	ja	.L1889
	movq	%rcx, %rax
	leaq	.L1531(%rip), %rcx
	vmovd	%xmm0, %r13d
	movq	%rdi, %r15
	movslq	(%rcx,%rdx,4), %rdx
	addq	%rcx, %rdx
	jmp	*%rdx
	.section	.rodata
	.align 4
	.align 4
.L1531:
	.long	.L1889-.L1531
	.long	.L1540-.L1531
	.long	.L1539-.L1531
	.long	.L1538-.L1531
	.long	.L1537-.L1531
	.long	.L1536-.L1531
	.long	.L1535-.L1531
	.long	.L1534-.L1531
	.long	.L1533-.L1531
	.long	.L1532-.L1531
	.long	.L1530-.L1531
	.text
.L1536:
	cmpq	$0, -40(%rsp)
	jle	.L1889
	leaq	-1(%r14), %rax
	movq	%r9, %r12
	movq	%r8, %rbx
	xorl	%r9d, %r9d
	andq	$-16, %rax
	salq	$2, %r12
	xorl	%r10d, %r10d
	leaq	64(%rdi), %r13
	movq	%rax, %r11
.L1694:
	xorl	%ecx, %ecx
	testq	%r8, %r8
	cmovne	%rbx, %rcx
	testq	%r14, %r14
	jle	.L1696
	leaq	(%r11,%r9), %rsi
	movq	16(%rbp), %rdx
	leaq	(%r15,%r9,4), %rax
	leaq	0(%r13,%rsi,4), %rdi
	.p2align 4,,10
	.p2align 3
.L1695:
	movslq	4(%rdx), %rsi
	vmovss	(%rax), %xmm15
	addq	$64, %rax
	addq	$64, %rdx
	vmovss	(%rcx,%rsi,4), %xmm14
	movslq	-56(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm13
	movslq	-52(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm12
	movslq	-48(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm11
	movslq	-44(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm10
	movslq	-40(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm9
	movslq	-36(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm8
	movslq	-32(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm7
	movslq	-28(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm6
	movslq	-24(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm5
	movslq	-20(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm4
	movslq	-16(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm3
	movslq	-12(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm2
	movslq	-8(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm1
	movslq	-4(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm0
	movslq	-64(%rdx), %rsi
	vmulss	(%rcx,%rsi,4), %xmm15, %xmm15
	vmulss	-60(%rax), %xmm14, %xmm14
	vmulss	-56(%rax), %xmm13, %xmm13
	vmulss	-52(%rax), %xmm12, %xmm12
	vmulss	-48(%rax), %xmm11, %xmm11
	vmulss	-44(%rax), %xmm10, %xmm10
	vmovss	%xmm15, -64(%rax)
	vmulss	-40(%rax), %xmm9, %xmm9
	vmovss	%xmm14, -60(%rax)
	vmulss	-36(%rax), %xmm8, %xmm8
	vmovss	%xmm13, -56(%rax)
	vmulss	-32(%rax), %xmm7, %xmm7
	vmovss	%xmm12, -52(%rax)
	vmulss	-28(%rax), %xmm6, %xmm6
	vmovss	%xmm11, -48(%rax)
	vmulss	-24(%rax), %xmm5, %xmm5
	vmovss	%xmm10, -44(%rax)
	vmulss	-20(%rax), %xmm4, %xmm4
	vmovss	%xmm9, -40(%rax)
	vmulss	-16(%rax), %xmm3, %xmm3
	vmovss	%xmm8, -36(%rax)
	vmulss	-12(%rax), %xmm2, %xmm2
	vmovss	%xmm7, -32(%rax)
	vmulss	-8(%rax), %xmm1, %xmm1
	vmovss	%xmm6, -28(%rax)
	vmulss	-4(%rax), %xmm0, %xmm0
	vmovss	%xmm5, -24(%rax)
	vmovss	%xmm4, -20(%rax)
	vmovss	%xmm3, -16(%rax)
	vmovss	%xmm2, -12(%rax)
	vmovss	%xmm1, -8(%rax)
	vmovss	%xmm0, -4(%rax)
	cmpq	%rax, %rdi
	jne	.L1695
.L1696:
	addq	$1, %r10
	addq	%r12, %rbx
	addq	%r14, %r9
	cmpq	%r10, -40(%rsp)
	jne	.L1694
.L1889:
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
.L1530:
	.cfi_restore_state
	cmpq	$0, -40(%rsp)
	jle	.L1889
	testq	%r14, %r14
	jle	.L1889
	leaq	-1(%r14), %rbx
	movq	%rsi, %r13
	movq	%r9, %r11
	xorl	%esi, %esi
	andq	$-16, %rbx
	xorl	%r8d, %r8d
	leaq	64(%rdi), %r12
	xorl	%r9d, %r9d
	vmovss	.LC17(%rip), %xmm0
	movq	%rbx, %r10
	movq	16(%rbp), %rbx
	vmovaps	%xmm0, %xmm1
.L1716:
	movq	%r8, -48(%rsp)
	leaq	(%r10,%r8), %rdi
	movq	%rbx, %rcx
	leaq	(%r15,%r8,4), %rdx
	leaq	(%r12,%rdi,4), %rdi
	.p2align 4,,10
	.p2align 3
.L1715:
	movslq	(%rcx), %r8
	addq	$64, %rdx
	addq	$64, %rcx
	addq	%rsi, %r8
	vmovss	(%rax,%r8,4), %xmm15
	movslq	-60(%rcx), %r8
	addq	%rsi, %r8
	vmovss	(%rax,%r8,4), %xmm14
	movslq	-56(%rcx), %r8
	addq	%rsi, %r8
	vmovss	(%rax,%r8,4), %xmm13
	movslq	-52(%rcx), %r8
	addq	%rsi, %r8
	vmovss	(%rax,%r8,4), %xmm12
	movslq	-48(%rcx), %r8
	addq	%rsi, %r8
	vmovss	(%rax,%r8,4), %xmm11
	movslq	-44(%rcx), %r8
	addq	%rsi, %r8
	vmovss	(%rax,%r8,4), %xmm10
	movslq	-40(%rcx), %r8
	addq	%rsi, %r8
	vmovss	(%rax,%r8,4), %xmm9
	movslq	-36(%rcx), %r8
	addq	%rsi, %r8
	vmovss	(%rax,%r8,4), %xmm8
	movslq	-32(%rcx), %r8
	addq	%rsi, %r8
	vmovss	(%rax,%r8,4), %xmm7
	movslq	-28(%rcx), %r8
	addq	%rsi, %r8
	vmovss	(%rax,%r8,4), %xmm6
	movslq	-24(%rcx), %r8
	addq	%rsi, %r8
	vmovss	(%rax,%r8,4), %xmm5
	movslq	-20(%rcx), %r8
	addq	%rsi, %r8
	vmovss	(%rax,%r8,4), %xmm4
	movslq	-16(%rcx), %r8
	addq	%rsi, %r8
	vmovss	(%rax,%r8,4), %xmm3
	movslq	-12(%rcx), %r8
	addq	%rsi, %r8
	vmovss	(%rax,%r8,4), %xmm2
	movslq	-8(%rcx), %r8
	addq	%rsi, %r8
	vmovss	(%rax,%r8,4), %xmm0
	movslq	-4(%rcx), %r8
	addq	%rsi, %r8
	vmovss	%xmm0, -32(%rsp)
	vmovss	(%rax,%r8,4), %xmm0
	vmovss	%xmm0, -40(%rsp)
	vsubss	%xmm15, %xmm1, %xmm0
	vmulss	%xmm15, %xmm0, %xmm0
	vmulss	-64(%rdx), %xmm0, %xmm0
	vmovss	%xmm0, -64(%rdx)
	vsubss	%xmm14, %xmm1, %xmm0
	vmulss	%xmm14, %xmm0, %xmm0
	vmulss	-60(%rdx), %xmm0, %xmm0
	vmovss	%xmm0, -60(%rdx)
	vsubss	%xmm13, %xmm1, %xmm0
	vmulss	%xmm13, %xmm0, %xmm0
	vmulss	-56(%rdx), %xmm0, %xmm0
	vmovss	%xmm0, -56(%rdx)
	vsubss	%xmm12, %xmm1, %xmm0
	vmulss	%xmm12, %xmm0, %xmm0
	vmulss	-52(%rdx), %xmm0, %xmm0
	vmovss	%xmm0, -52(%rdx)
	vsubss	%xmm11, %xmm1, %xmm0
	vmulss	%xmm11, %xmm0, %xmm0
	vmulss	-48(%rdx), %xmm0, %xmm0
	vmovss	%xmm0, -48(%rdx)
	vsubss	%xmm10, %xmm1, %xmm0
	vmulss	%xmm10, %xmm0, %xmm0
	vmulss	-44(%rdx), %xmm0, %xmm0
	vmovss	%xmm0, -44(%rdx)
	vsubss	%xmm9, %xmm1, %xmm0
	vmulss	%xmm9, %xmm0, %xmm0
	vmulss	-40(%rdx), %xmm0, %xmm0
	vmovss	%xmm0, -40(%rdx)
	vsubss	%xmm8, %xmm1, %xmm0
	vmulss	%xmm8, %xmm0, %xmm0
	vmulss	-36(%rdx), %xmm0, %xmm0
	vmovss	%xmm0, -36(%rdx)
	vsubss	%xmm7, %xmm1, %xmm0
	vmulss	%xmm7, %xmm0, %xmm0
	vmulss	-32(%rdx), %xmm0, %xmm0
	vmovss	%xmm0, -32(%rdx)
	vsubss	%xmm6, %xmm1, %xmm0
	vmulss	%xmm6, %xmm0, %xmm0
	vmovss	-32(%rsp), %xmm6
	vmulss	-28(%rdx), %xmm0, %xmm0
	vmovss	%xmm0, -28(%rdx)
	vsubss	%xmm5, %xmm1, %xmm0
	vmulss	%xmm5, %xmm0, %xmm0
	vmulss	-24(%rdx), %xmm0, %xmm0
	vmovss	%xmm0, -24(%rdx)
	vsubss	%xmm4, %xmm1, %xmm0
	vmulss	%xmm4, %xmm0, %xmm0
	vmulss	-20(%rdx), %xmm0, %xmm0
	vmovss	%xmm0, -20(%rdx)
	vsubss	%xmm3, %xmm1, %xmm0
	vmulss	%xmm3, %xmm0, %xmm0
	vmulss	-16(%rdx), %xmm0, %xmm0
	vmovss	%xmm0, -16(%rdx)
	vsubss	%xmm2, %xmm1, %xmm0
	vmulss	%xmm2, %xmm0, %xmm0
	vmulss	-12(%rdx), %xmm0, %xmm0
	vmovss	%xmm0, -12(%rdx)
	vsubss	%xmm6, %xmm1, %xmm0
	vmulss	%xmm6, %xmm0, %xmm0
	vmulss	-8(%rdx), %xmm0, %xmm0
	vmovss	%xmm0, -8(%rdx)
	vmovss	-40(%rsp), %xmm5
	vsubss	%xmm5, %xmm1, %xmm0
	vmulss	%xmm5, %xmm0, %xmm0
	vmulss	-4(%rdx), %xmm0, %xmm0
	vmovss	%xmm0, -4(%rdx)
	cmpq	%rdi, %rdx
	jne	.L1715
	movq	-48(%rsp), %r8
	addq	$1, %r9
	addq	%r11, %rsi
	addq	%r14, %r8
	cmpq	%r9, %r13
	jne	.L1716
	jmp	.L1889
.L1540:
	cmpq	$0, -40(%rsp)
	jle	.L1889
	testq	%r14, %r14
	jle	.L1889
	leaq	64(%rdi), %rcx
	movq	-48(%rsp), %r10
	movq	16(%rbp), %r11
	movq	%rsi, %r9
	movq	%rcx, -64(%rsp)
	xorl	%esi, %esi
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	vmovss	.LC17(%rip), %xmm1
	leaq	-1(%r14), %rbx
	vxorps	%xmm0, %xmm0, %xmm0
.L1553:
	movq	%rbx, %r8
	movq	-64(%rsp), %rdi
	leaq	(%r15,%r12,4), %rdx
	movq	%r11, %rcx
	andq	$-16, %r8
	addq	%r12, %r8
	leaq	(%rdi,%r8,4), %r8
	movq	%r9, %rdi
	movq	%r12, %r9
	movq	%rdi, %r12
	.p2align 4,,10
	.p2align 3
.L1586:
	movslq	(%rcx), %rdi
	vmovss	.LC17(%rip), %xmm4
	addq	$64, %rdx
	addq	$64, %rcx
	addq	%rsi, %rdi
	vmovaps	%xmm4, %xmm2
	vcmpnltss	(%rax,%rdi,4), %xmm0, %xmm15
	movslq	-60(%rcx), %rdi
	addq	%rsi, %rdi
	vcmpnltss	(%rax,%rdi,4), %xmm0, %xmm14
	movslq	-56(%rcx), %rdi
	vblendvps	%xmm15, %xmm0, %xmm1, %xmm15
	addq	%rsi, %rdi
	vcmpnltss	(%rax,%rdi,4), %xmm0, %xmm13
	movslq	-52(%rcx), %rdi
	vblendvps	%xmm14, %xmm0, %xmm1, %xmm14
	addq	%rsi, %rdi
	vcmpnltss	(%rax,%rdi,4), %xmm0, %xmm12
	movslq	-48(%rcx), %rdi
	vblendvps	%xmm13, %xmm0, %xmm1, %xmm13
	addq	%rsi, %rdi
	vcmpnltss	(%rax,%rdi,4), %xmm0, %xmm11
	movslq	-44(%rcx), %rdi
	vblendvps	%xmm12, %xmm0, %xmm1, %xmm12
	addq	%rsi, %rdi
	vcmpnltss	(%rax,%rdi,4), %xmm0, %xmm10
	movslq	-40(%rcx), %rdi
	vblendvps	%xmm11, %xmm0, %xmm1, %xmm11
	addq	%rsi, %rdi
	vcmpnltss	(%rax,%rdi,4), %xmm0, %xmm9
	movslq	-36(%rcx), %rdi
	vblendvps	%xmm10, %xmm0, %xmm1, %xmm10
	addq	%rsi, %rdi
	vcmpnltss	(%rax,%rdi,4), %xmm0, %xmm8
	movslq	-32(%rcx), %rdi
	vblendvps	%xmm9, %xmm0, %xmm1, %xmm9
	addq	%rsi, %rdi
	vcmpnltss	(%rax,%rdi,4), %xmm0, %xmm7
	movslq	-28(%rcx), %rdi
	vblendvps	%xmm8, %xmm0, %xmm1, %xmm8
	addq	%rsi, %rdi
	vcmpnltss	(%rax,%rdi,4), %xmm0, %xmm6
	movslq	-24(%rcx), %rdi
	vblendvps	%xmm7, %xmm0, %xmm4, %xmm7
	addq	%rsi, %rdi
	vcmpnltss	(%rax,%rdi,4), %xmm0, %xmm5
	movslq	-20(%rcx), %rdi
	vblendvps	%xmm6, %xmm0, %xmm4, %xmm6
	addq	%rsi, %rdi
	vblendvps	%xmm5, %xmm0, %xmm4, %xmm5
	vcmpnltss	(%rax,%rdi,4), %xmm0, %xmm4
	movslq	-16(%rcx), %rdi
	addq	%rsi, %rdi
	vcmpnltss	(%rax,%rdi,4), %xmm0, %xmm3
	movslq	-12(%rcx), %rdi
	vblendvps	%xmm4, %xmm0, %xmm2, %xmm4
	addq	%rsi, %rdi
	vblendvps	%xmm3, %xmm0, %xmm2, %xmm3
	vmovss	%xmm3, -48(%rsp)
	vcmpnltss	(%rax,%rdi,4), %xmm0, %xmm3
	movslq	-8(%rcx), %rdi
	addq	%rsi, %rdi
	vblendvps	%xmm3, %xmm0, %xmm2, %xmm3
	vmovss	%xmm3, -40(%rsp)
	vcmpnltss	(%rax,%rdi,4), %xmm0, %xmm3
	movslq	-4(%rcx), %rdi
	vmulss	-64(%rdx), %xmm15, %xmm15
	vmulss	-60(%rdx), %xmm14, %xmm14
	addq	%rsi, %rdi
	vmulss	-56(%rdx), %xmm13, %xmm13
	vblendvps	%xmm3, %xmm0, %xmm2, %xmm3
	vmovss	%xmm3, -32(%rsp)
	vmulss	-52(%rdx), %xmm12, %xmm12
	vcmpnltss	(%rax,%rdi,4), %xmm0, %xmm3
	vmulss	-48(%rdx), %xmm11, %xmm11
	vmulss	-44(%rdx), %xmm10, %xmm10
	vmovss	%xmm15, -64(%rdx)
	vmulss	-40(%rdx), %xmm9, %xmm9
	vblendvps	%xmm3, %xmm0, %xmm2, %xmm2
	vmovss	%xmm14, -60(%rdx)
	vmovss	-48(%rsp), %xmm3
	vmulss	-36(%rdx), %xmm8, %xmm8
	vmovss	%xmm13, -56(%rdx)
	vmulss	-16(%rdx), %xmm3, %xmm3
	vmovss	%xmm12, -52(%rdx)
	vmulss	-32(%rdx), %xmm7, %xmm7
	vmovss	%xmm11, -48(%rdx)
	vmulss	-28(%rdx), %xmm6, %xmm6
	vmovss	%xmm10, -44(%rdx)
	vmulss	-24(%rdx), %xmm5, %xmm5
	vmovss	%xmm9, -40(%rdx)
	vmulss	-20(%rdx), %xmm4, %xmm4
	vmovss	%xmm8, -36(%rdx)
	vmovss	%xmm3, -16(%rdx)
	vmovss	-40(%rsp), %xmm3
	vmovss	%xmm7, -32(%rdx)
	vmovss	%xmm6, -28(%rdx)
	vmovss	%xmm5, -24(%rdx)
	vmovss	%xmm4, -20(%rdx)
	vmulss	-12(%rdx), %xmm3, %xmm3
	vmulss	-4(%rdx), %xmm2, %xmm2
	vmovss	%xmm3, -12(%rdx)
	vmovss	-32(%rsp), %xmm3
	vmulss	-8(%rdx), %xmm3, %xmm3
	vmovss	%xmm2, -4(%rdx)
	vmovss	%xmm3, -8(%rdx)
	cmpq	%r8, %rdx
	jne	.L1586
	movq	%r12, %rcx
	addq	$1, %r13
	movq	%r9, %r12
	addq	%r10, %rsi
	movq	%rcx, %r9
	addq	%r14, %r12
	cmpq	%r13, %rcx
	jne	.L1553
	jmp	.L1889
.L1539:
	cmpq	$0, -40(%rsp)
	jle	.L1889
	testq	%r14, %r14
	jle	.L1889
	leaq	-1(%r14), %rbx
	movl	.LC17(%rip), %r8d
	movq	%r9, %r10
	xorl	%esi, %esi
	movq	%rbx, -56(%rsp)
	leaq	64(%rdi), %rbx
	xorl	%r11d, %r11d
	xorl	%r9d, %r9d
	movq	%rbx, -64(%rsp)
	vxorps	%xmm0, %xmm0, %xmm0
.L1588:
	movq	-56(%rsp), %rdi
	movq	-64(%rsp), %rbx
	movq	%r11, -48(%rsp)
	leaq	(%r15,%r11,4), %rdx
	movq	16(%rbp), %rcx
	andq	$-16, %rdi
	addq	%r11, %rdi
	leaq	(%rbx,%rdi,4), %r12
	movl	.LC17(%rip), %ebx
	.p2align 4,,10
	.p2align 3
.L1621:
	movslq	(%rcx), %rdi
	movl	%r13d, %r11d
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm1
	movl	%r13d, %edi
	vucomiss	%xmm0, %xmm1
	cmova	%r8d, %edi
	vmovd	%edi, %xmm15
	movslq	4(%rcx), %rdi
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm1
	movl	%r13d, %edi
	vucomiss	%xmm0, %xmm1
	cmova	%r8d, %edi
	vmovd	%edi, %xmm14
	movslq	8(%rcx), %rdi
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm1
	movl	%r13d, %edi
	vucomiss	%xmm0, %xmm1
	cmova	%r8d, %edi
	vmovd	%edi, %xmm13
	movslq	12(%rcx), %rdi
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm1
	movl	%r13d, %edi
	vucomiss	%xmm0, %xmm1
	cmova	%r8d, %edi
	vmovd	%edi, %xmm12
	movslq	16(%rcx), %rdi
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm1
	movl	%r13d, %edi
	vucomiss	%xmm0, %xmm1
	cmova	%r8d, %edi
	vmovd	%edi, %xmm11
	movslq	20(%rcx), %rdi
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm1
	movl	%r13d, %edi
	vucomiss	%xmm0, %xmm1
	cmova	%r8d, %edi
	vmovd	%edi, %xmm10
	movslq	24(%rcx), %rdi
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm1
	movl	%r13d, %edi
	vucomiss	%xmm0, %xmm1
	cmova	%ebx, %edi
	vmovd	%edi, %xmm9
	movslq	28(%rcx), %rdi
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm1
	movl	%r13d, %edi
	vucomiss	%xmm0, %xmm1
	cmova	%ebx, %edi
	vmovd	%edi, %xmm8
	movslq	32(%rcx), %rdi
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm1
	movl	.LC17(%rip), %edi
	vucomiss	%xmm0, %xmm1
	cmova	%edi, %r11d
	vmovd	%r11d, %xmm7
	movslq	36(%rcx), %r11
	addq	%rsi, %r11
	vmovss	(%rax,%r11,4), %xmm1
	movl	%r13d, %r11d
	vucomiss	%xmm0, %xmm1
	cmova	%edi, %r11d
	vmovd	%r11d, %xmm6
	movslq	40(%rcx), %r11
	addq	%rsi, %r11
	vmovss	(%rax,%r11,4), %xmm1
	movl	%r13d, %r11d
	vucomiss	%xmm0, %xmm1
	cmova	%edi, %r11d
	vmovd	%r11d, %xmm5
	movslq	44(%rcx), %r11
	addq	%rsi, %r11
	vmovss	(%rax,%r11,4), %xmm1
	movl	%r13d, %r11d
	vucomiss	%xmm0, %xmm1
	cmova	%edi, %r11d
	vmovd	%r11d, %xmm4
	movslq	48(%rcx), %r11
	addq	%rsi, %r11
	vmovss	(%rax,%r11,4), %xmm1
	movl	%r13d, %r11d
	vucomiss	%xmm0, %xmm1
	cmova	%edi, %r11d
	vmovd	%r11d, %xmm3
	movslq	52(%rcx), %r11
	addq	%rsi, %r11
	vmovss	(%rax,%r11,4), %xmm1
	movl	%r13d, %r11d
	vucomiss	%xmm0, %xmm1
	cmova	%edi, %r11d
	vmovd	%r11d, %xmm2
	movslq	56(%rcx), %r11
	addq	%rsi, %r11
	vmovss	(%rax,%r11,4), %xmm1
	movl	%r13d, %r11d
	vucomiss	%xmm0, %xmm1
	cmova	%edi, %r11d
	movl	%r11d, -32(%rsp)
	movslq	60(%rcx), %r11
	vmulss	36(%rdx), %xmm6, %xmm6
	vmulss	44(%rdx), %xmm4, %xmm4
	addq	%rsi, %r11
	vmovss	(%rax,%r11,4), %xmm1
	vmulss	(%rdx), %xmm15, %xmm15
	vmulss	4(%rdx), %xmm14, %xmm14
	vmulss	8(%rdx), %xmm13, %xmm13
	vucomiss	%xmm0, %xmm1
	vmulss	12(%rdx), %xmm12, %xmm12
	vmovss	%xmm6, 36(%rdx)
	vmovss	-32(%rsp), %xmm6
	vmulss	16(%rdx), %xmm11, %xmm11
	vmovss	%xmm4, 44(%rdx)
	vmulss	20(%rdx), %xmm10, %xmm10
	cmovbe	%r13d, %edi
	vmovss	%xmm15, (%rdx)
	addq	$64, %rdx
	vmovss	%xmm14, -60(%rdx)
	addq	$64, %rcx
	vmulss	-40(%rdx), %xmm9, %xmm9
	vmovd	%edi, %xmm4
	vmovss	%xmm13, -56(%rdx)
	vmulss	-36(%rdx), %xmm8, %xmm8
	vmovss	%xmm12, -52(%rdx)
	vmulss	-32(%rdx), %xmm7, %xmm7
	vmovss	%xmm11, -48(%rdx)
	vmulss	-24(%rdx), %xmm5, %xmm5
	vmovss	%xmm10, -44(%rdx)
	vmulss	-16(%rdx), %xmm3, %xmm3
	vmulss	-12(%rdx), %xmm2, %xmm2
	vmovss	%xmm9, -40(%rdx)
	vmulss	-8(%rdx), %xmm6, %xmm1
	vmovss	%xmm8, -36(%rdx)
	vmovss	%xmm7, -32(%rdx)
	vmovss	%xmm5, -24(%rdx)
	vmovss	%xmm3, -16(%rdx)
	vmovss	%xmm2, -12(%rdx)
	vmovss	%xmm1, -8(%rdx)
	vmulss	-4(%rdx), %xmm4, %xmm1
	vmovss	%xmm1, -4(%rdx)
	cmpq	%rdx, %r12
	jne	.L1621
	movq	-48(%rsp), %r11
	addq	$1, %r9
	addq	%r10, %rsi
	addq	%r14, %r11
	cmpq	%r9, -40(%rsp)
	jne	.L1588
	jmp	.L1889
.L1538:
	cmpq	$0, -40(%rsp)
	jle	.L1889
	testq	%r14, %r14
	jle	.L1889
	leaq	-1(%r14), %rcx
	xorl	%r8d, %r8d
	movq	%rdi, -88(%rsp)
	xorl	%ebx, %ebx
	movq	%rcx, -56(%rsp)
	leaq	64(%rdi), %rcx
	xorl	%esi, %esi
	vmovss	.LC17(%rip), %xmm5
	movq	%rcx, -64(%rsp)
	vxorps	%xmm0, %xmm0, %xmm0
	movq	%r8, -72(%rsp)
	movl	%r13d, -32(%rsp)
	movq	%r14, -96(%rsp)
	movq	%rbx, %r14
.L1623:
	movq	-88(%rsp), %rbx
	movq	-56(%rsp), %rdi
	movq	%r14, -80(%rsp)
	movq	16(%rbp), %rcx
	vmovss	.LC17(%rip), %xmm6
	leaq	(%rbx,%r14,4), %rdx
	andq	$-16, %rdi
	movq	-64(%rsp), %rbx
	addq	%r14, %rdi
	leaq	(%rbx,%rdi,4), %r15
	jmp	.L1656
	.p2align 4,,10
	.p2align 3
.L1892:
	vaddss	-32(%rsp), %xmm4, %xmm4
.L1642:
	movslq	40(%rcx), %r13
	addq	%rsi, %r13
	vmovss	(%rax,%r13,4), %xmm3
	vucomiss	%xmm0, %xmm3
	ja	.L1869
	vaddss	-32(%rsp), %xmm3, %xmm3
.L1644:
	movslq	44(%rcx), %r13
	addq	%rsi, %r13
	vmovss	(%rax,%r13,4), %xmm7
	vucomiss	%xmm0, %xmm7
	ja	.L1870
	vaddss	-32(%rsp), %xmm7, %xmm7
.L1646:
	movslq	48(%rcx), %r13
	addq	%rsi, %r13
	vmovss	(%rax,%r13,4), %xmm8
	vucomiss	%xmm0, %xmm8
	ja	.L1871
	vaddss	-32(%rsp), %xmm8, %xmm8
.L1648:
	movslq	52(%rcx), %r13
	vmovss	.LC17(%rip), %xmm9
	addq	%rsi, %r13
	vmovss	(%rax,%r13,4), %xmm2
	vucomiss	%xmm0, %xmm2
	ja	.L1650
	vaddss	-32(%rsp), %xmm2, %xmm9
.L1650:
	movslq	56(%rcx), %r13
	vmovss	.LC17(%rip), %xmm10
	addq	%rsi, %r13
	vmovss	(%rax,%r13,4), %xmm2
	vucomiss	%xmm0, %xmm2
	ja	.L1652
	vaddss	-32(%rsp), %xmm2, %xmm10
.L1652:
	movslq	60(%rcx), %r13
	vmovss	.LC17(%rip), %xmm11
	addq	%rsi, %r13
	vmovss	(%rax,%r13,4), %xmm2
	vucomiss	%xmm0, %xmm2
	ja	.L1654
	vaddss	-32(%rsp), %xmm2, %xmm11
.L1654:
	vmulss	(%rdx), %xmm1, %xmm1
	vmovd	%r12d, %xmm2
	addq	$64, %rdx
	addq	$64, %rcx
	vmulss	-60(%rdx), %xmm2, %xmm2
	vmulss	-28(%rdx), %xmm4, %xmm4
	vmulss	-24(%rdx), %xmm3, %xmm3
	vmulss	-20(%rdx), %xmm7, %xmm7
	vmovss	%xmm1, -64(%rdx)
	vmulss	-16(%rdx), %xmm8, %xmm8
	vmovd	%r11d, %xmm1
	vmovss	%xmm2, -60(%rdx)
	vmulss	-12(%rdx), %xmm9, %xmm9
	vmovd	%ebx, %xmm2
	vmulss	-56(%rdx), %xmm2, %xmm2
	vmovss	%xmm4, -28(%rdx)
	vmulss	-8(%rdx), %xmm10, %xmm10
	vmovss	%xmm3, -24(%rdx)
	vmulss	-4(%rdx), %xmm11, %xmm11
	vmovss	%xmm7, -20(%rdx)
	vmovss	%xmm8, -16(%rdx)
	vmovss	%xmm9, -12(%rdx)
	vmovss	%xmm2, -56(%rdx)
	vmulss	-52(%rdx), %xmm1, %xmm2
	vmovd	%r9d, %xmm1
	vmovss	%xmm10, -8(%rdx)
	vmovss	%xmm11, -4(%rdx)
	vmovss	%xmm2, -52(%rdx)
	vmovd	%r10d, %xmm2
	vmulss	-48(%rdx), %xmm2, %xmm2
	vmovss	%xmm2, -48(%rdx)
	vmulss	-44(%rdx), %xmm1, %xmm2
	vmovd	%r14d, %xmm1
	vmovss	%xmm2, -44(%rdx)
	vmovd	%r8d, %xmm2
	vmulss	-40(%rdx), %xmm2, %xmm2
	vmovss	%xmm2, -40(%rdx)
	vmulss	-36(%rdx), %xmm1, %xmm2
	vmovss	%xmm2, -36(%rdx)
	vmovd	%edi, %xmm2
	vmulss	-32(%rdx), %xmm2, %xmm2
	vmovss	%xmm2, -32(%rdx)
	cmpq	%r15, %rdx
	je	.L1891
.L1656:
	movslq	(%rcx), %rdi
	vmovd	%xmm6, %r13d
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm1
	vmovd	%xmm5, %edi
	vucomiss	%xmm0, %xmm1
	vaddss	-32(%rsp), %xmm1, %xmm1
	vmovd	%xmm1, %ebx
	cmova	%edi, %ebx
	movslq	4(%rcx), %rdi
	addq	%rsi, %rdi
	vmovd	%ebx, %xmm1
	vmovss	(%rax,%rdi,4), %xmm2
	vaddss	-32(%rsp), %xmm2, %xmm4
	vmovd	%xmm5, %edi
	vucomiss	%xmm0, %xmm2
	vmovd	%xmm4, %r12d
	cmova	%edi, %r12d
	movslq	8(%rcx), %rdi
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm2
	vaddss	-32(%rsp), %xmm2, %xmm7
	vmovd	%xmm5, %edi
	vucomiss	%xmm0, %xmm2
	vmovd	%xmm7, %ebx
	cmova	%edi, %ebx
	movslq	12(%rcx), %rdi
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm2
	vaddss	-32(%rsp), %xmm2, %xmm7
	vmovd	%xmm5, %edi
	vucomiss	%xmm0, %xmm2
	vmovd	%xmm7, %r11d
	cmova	%edi, %r11d
	movslq	16(%rcx), %rdi
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm2
	vaddss	-32(%rsp), %xmm2, %xmm7
	vmovd	%xmm5, %edi
	vucomiss	%xmm0, %xmm2
	vmovd	%xmm7, %r10d
	cmova	%edi, %r10d
	movslq	20(%rcx), %rdi
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm2
	vaddss	-32(%rsp), %xmm2, %xmm7
	vmovd	%xmm5, %edi
	vucomiss	%xmm0, %xmm2
	vmovd	%xmm7, %r9d
	cmova	%edi, %r9d
	movslq	24(%rcx), %rdi
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm2
	vaddss	-32(%rsp), %xmm2, %xmm7
	vmovd	%xmm5, %edi
	vucomiss	%xmm0, %xmm2
	vmovd	%xmm7, %r8d
	cmova	%edi, %r8d
	movslq	28(%rcx), %rdi
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm2
	vmovd	%xmm5, %edi
	vucomiss	%xmm0, %xmm2
	vaddss	-32(%rsp), %xmm2, %xmm2
	vmovd	%xmm2, %r14d
	cmova	%edi, %r14d
	movslq	32(%rcx), %rdi
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm2
	vaddss	-32(%rsp), %xmm2, %xmm4
	vucomiss	%xmm0, %xmm2
	vmovd	%xmm4, %edi
	cmova	%r13d, %edi
	movslq	36(%rcx), %r13
	addq	%rsi, %r13
	vmovss	(%rax,%r13,4), %xmm4
	vucomiss	%xmm0, %xmm4
	jbe	.L1892
	vmovss	.LC17(%rip), %xmm4
	jmp	.L1642
.L1537:
	cmpq	$0, -40(%rsp)
	jle	.L1889
	testq	%r14, %r14
	jle	.L1889
	leaq	-1(%r14), %rbx
	movq	%rdi, -64(%rsp)
	movq	16(%rbp), %r10
	movq	%rsi, %r8
	movq	%rbx, -56(%rsp)
	xorl	%esi, %esi
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	vmovss	.LC70(%rip), %xmm9
	vmovss	.LC178(%rip), %xmm11
	leaq	64(%rdi), %r11
	vxorps	%xmm0, %xmm0, %xmm0
.L1658:
	movq	-56(%rsp), %rdi
	movq	-64(%rsp), %rbx
	movq	%r10, %rcx
	movq	%r8, %r15
	movq	%r13, -32(%rsp)
	andq	$-16, %rdi
	leaq	(%rbx,%r12,4), %rdx
	movq	%r12, -40(%rsp)
	addq	%r12, %rdi
	movq	%r9, -48(%rsp)
	leaq	(%r11,%rdi,4), %rbx
	jmp	.L1691
	.p2align 4,,10
	.p2align 3
.L1894:
	vaddss	.LC178(%rip), %xmm12, %xmm12
.L1667:
	movslq	20(%rcx), %r13
	addq	%rsi, %r13
	vmovss	(%rax,%r13,4), %xmm10
	vucomiss	%xmm0, %xmm10
	ja	.L1876
	vaddss	.LC178(%rip), %xmm10, %xmm10
.L1669:
	movslq	24(%rcx), %r13
	addq	%rsi, %r13
	vmovss	(%rax,%r13,4), %xmm8
	vucomiss	%xmm0, %xmm8
	ja	.L1877
	vaddss	.LC178(%rip), %xmm8, %xmm8
.L1671:
	movslq	28(%rcx), %r13
	addq	%rsi, %r13
	vmovss	(%rax,%r13,4), %xmm7
	vucomiss	%xmm0, %xmm7
	ja	.L1878
	vaddss	.LC178(%rip), %xmm7, %xmm7
.L1673:
	movslq	32(%rcx), %r13
	addq	%rsi, %r13
	vmovss	(%rax,%r13,4), %xmm6
	vucomiss	%xmm0, %xmm6
	ja	.L1879
	vaddss	.LC178(%rip), %xmm6, %xmm6
.L1675:
	movslq	36(%rcx), %r13
	addq	%rsi, %r13
	vmovss	(%rax,%r13,4), %xmm5
	vucomiss	%xmm0, %xmm5
	ja	.L1880
	vaddss	.LC178(%rip), %xmm5, %xmm5
.L1677:
	movslq	40(%rcx), %r13
	addq	%rsi, %r13
	vmovss	(%rax,%r13,4), %xmm4
	vucomiss	%xmm0, %xmm4
	ja	.L1881
	vaddss	.LC178(%rip), %xmm4, %xmm4
.L1679:
	movslq	44(%rcx), %r13
	addq	%rsi, %r13
	vmovss	(%rax,%r13,4), %xmm3
	vucomiss	%xmm0, %xmm3
	ja	.L1882
	vaddss	.LC178(%rip), %xmm3, %xmm3
.L1681:
	movslq	48(%rcx), %r13
	addq	%rsi, %r13
	vmovss	(%rax,%r13,4), %xmm2
	vucomiss	%xmm0, %xmm2
	ja	.L1883
	vaddss	.LC178(%rip), %xmm2, %xmm2
.L1683:
	movslq	52(%rcx), %r13
	addq	%rsi, %r13
	vmovss	(%rax,%r13,4), %xmm13
	vucomiss	%xmm0, %xmm13
	ja	.L1884
	vaddss	.LC178(%rip), %xmm13, %xmm13
.L1685:
	movslq	56(%rcx), %r13
	addq	%rsi, %r13
	vmovss	(%rax,%r13,4), %xmm14
	vucomiss	%xmm0, %xmm14
	ja	.L1885
	vaddss	.LC178(%rip), %xmm14, %xmm14
.L1687:
	movslq	60(%rcx), %r13
	addq	%rsi, %r13
	vmovss	(%rax,%r13,4), %xmm15
	vucomiss	%xmm0, %xmm15
	ja	.L1886
	vaddss	.LC178(%rip), %xmm15, %xmm15
.L1689:
	vmovd	%r12d, %xmm1
	addq	$64, %rdx
	addq	$64, %rcx
	vmulss	-64(%rdx), %xmm1, %xmm1
	vmulss	-48(%rdx), %xmm12, %xmm12
	vmulss	-44(%rdx), %xmm10, %xmm10
	vmulss	-40(%rdx), %xmm8, %xmm8
	vmulss	-36(%rdx), %xmm7, %xmm7
	vmovss	%xmm1, -64(%rdx)
	vmulss	-32(%rdx), %xmm6, %xmm6
	vmovd	%r8d, %xmm1
	vmulss	-60(%rdx), %xmm1, %xmm1
	vmovss	%xmm12, -48(%rdx)
	vmulss	-28(%rdx), %xmm5, %xmm5
	vmovss	%xmm10, -44(%rdx)
	vmulss	-24(%rdx), %xmm4, %xmm4
	vmovss	%xmm8, -40(%rdx)
	vmulss	-20(%rdx), %xmm3, %xmm3
	vmovss	%xmm7, -36(%rdx)
	vmulss	-16(%rdx), %xmm2, %xmm2
	vmovss	%xmm6, -32(%rdx)
	vmovss	%xmm1, -60(%rdx)
	vmulss	-12(%rdx), %xmm13, %xmm13
	vmovd	%edi, %xmm1
	vmulss	-56(%rdx), %xmm1, %xmm1
	vmovss	%xmm5, -28(%rdx)
	vmulss	-8(%rdx), %xmm14, %xmm14
	vmovss	%xmm4, -24(%rdx)
	vmulss	-4(%rdx), %xmm15, %xmm15
	vmovss	%xmm3, -20(%rdx)
	vmovss	%xmm2, -16(%rdx)
	vmovss	%xmm13, -12(%rdx)
	vmovss	%xmm1, -56(%rdx)
	vmovd	%r9d, %xmm1
	vmulss	-52(%rdx), %xmm1, %xmm1
	vmovss	%xmm14, -8(%rdx)
	vmovss	%xmm15, -4(%rdx)
	vmovss	%xmm1, -52(%rdx)
	cmpq	%rbx, %rdx
	je	.L1893
.L1691:
	movslq	(%rcx), %rdi
	vmovd	%xmm9, %r13d
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm1
	vmovd	%xmm9, %edi
	vaddss	%xmm11, %xmm1, %xmm6
	vucomiss	%xmm0, %xmm1
	vmovd	%xmm6, %r12d
	cmova	%edi, %r12d
	movslq	4(%rcx), %rdi
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm1
	vmovd	%xmm9, %edi
	vaddss	%xmm11, %xmm1, %xmm6
	vucomiss	%xmm0, %xmm1
	vmovd	%xmm6, %r8d
	cmova	%edi, %r8d
	movslq	8(%rcx), %rdi
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm1
	vaddss	.LC178(%rip), %xmm1, %xmm5
	vucomiss	%xmm0, %xmm1
	vmovd	%xmm5, %edi
	cmova	%r13d, %edi
	movslq	12(%rcx), %r13
	addq	%rsi, %r13
	vmovss	(%rax,%r13,4), %xmm1
	vmovd	%xmm9, %r13d
	vucomiss	%xmm0, %xmm1
	vaddss	.LC178(%rip), %xmm1, %xmm1
	vmovd	%xmm1, %r9d
	cmova	%r13d, %r9d
	movslq	16(%rcx), %r13
	addq	%rsi, %r13
	vmovss	(%rax,%r13,4), %xmm12
	vucomiss	%xmm0, %xmm12
	jbe	.L1894
	vmovss	.LC70(%rip), %xmm12
	jmp	.L1667
.L1535:
	cmpq	$0, -40(%rsp)
	jle	.L1889
	leaq	-1(%r14), %rax
	movq	%r9, %r12
	movq	%r8, %rbx
	xorl	%r9d, %r9d
	andq	$-16, %rax
	salq	$2, %r12
	xorl	%r10d, %r10d
	leaq	64(%rdi), %r13
	movq	%rax, %r11
.L1699:
	xorl	%ecx, %ecx
	testq	%r8, %r8
	cmovne	%rbx, %rcx
	testq	%r14, %r14
	jle	.L1701
	leaq	(%r11,%r9), %rsi
	movq	16(%rbp), %rdx
	leaq	(%r15,%r9,4), %rax
	leaq	0(%r13,%rsi,4), %rdi
	.p2align 4,,10
	.p2align 3
.L1700:
	movslq	4(%rdx), %rsi
	vmovss	(%rax), %xmm15
	addq	$64, %rax
	addq	$64, %rdx
	vmovss	(%rcx,%rsi,4), %xmm14
	movslq	-56(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm13
	movslq	-52(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm12
	movslq	-48(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm11
	movslq	-44(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm10
	movslq	-40(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm9
	movslq	-36(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm8
	movslq	-32(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm7
	movslq	-28(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm6
	movslq	-24(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm5
	movslq	-20(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm4
	movslq	-16(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm3
	movslq	-12(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm2
	movslq	-8(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm1
	movslq	-4(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm0
	movslq	-64(%rdx), %rsi
	vmulss	(%rcx,%rsi,4), %xmm15, %xmm15
	vmulss	-60(%rax), %xmm14, %xmm14
	vmulss	-56(%rax), %xmm13, %xmm13
	vmulss	-52(%rax), %xmm12, %xmm12
	vmulss	-48(%rax), %xmm11, %xmm11
	vmulss	-44(%rax), %xmm10, %xmm10
	vmovss	%xmm15, -64(%rax)
	vmulss	-40(%rax), %xmm9, %xmm9
	vmovss	%xmm14, -60(%rax)
	vmulss	-36(%rax), %xmm8, %xmm8
	vmovss	%xmm13, -56(%rax)
	vmulss	-32(%rax), %xmm7, %xmm7
	vmovss	%xmm12, -52(%rax)
	vmulss	-28(%rax), %xmm6, %xmm6
	vmovss	%xmm11, -48(%rax)
	vmulss	-24(%rax), %xmm5, %xmm5
	vmovss	%xmm10, -44(%rax)
	vmulss	-20(%rax), %xmm4, %xmm4
	vmovss	%xmm9, -40(%rax)
	vmulss	-16(%rax), %xmm3, %xmm3
	vmovss	%xmm8, -36(%rax)
	vmulss	-12(%rax), %xmm2, %xmm2
	vmovss	%xmm7, -32(%rax)
	vmulss	-8(%rax), %xmm1, %xmm1
	vmovss	%xmm6, -28(%rax)
	vmulss	-4(%rax), %xmm0, %xmm0
	vmovss	%xmm5, -24(%rax)
	vmovss	%xmm4, -20(%rax)
	vmovss	%xmm3, -16(%rax)
	vmovss	%xmm2, -12(%rax)
	vmovss	%xmm1, -8(%rax)
	vmovss	%xmm0, -4(%rax)
	cmpq	%rax, %rdi
	jne	.L1700
.L1701:
	addq	$1, %r10
	addq	%r12, %rbx
	addq	%r14, %r9
	cmpq	%r10, -40(%rsp)
	jne	.L1699
	jmp	.L1889
.L1534:
	cmpq	$0, -40(%rsp)
	jle	.L1889
	leaq	-1(%r14), %rax
	movq	%r9, %r12
	movq	%r8, %rbx
	xorl	%r9d, %r9d
	andq	$-16, %rax
	salq	$2, %r12
	xorl	%r10d, %r10d
	leaq	64(%rdi), %r13
	movq	%rax, %r11
.L1704:
	xorl	%ecx, %ecx
	testq	%r8, %r8
	cmovne	%rbx, %rcx
	testq	%r14, %r14
	jle	.L1706
	leaq	(%r11,%r9), %rsi
	movq	16(%rbp), %rdx
	leaq	(%r15,%r9,4), %rax
	leaq	0(%r13,%rsi,4), %rdi
	.p2align 4,,10
	.p2align 3
.L1705:
	movslq	4(%rdx), %rsi
	vmovss	(%rax), %xmm15
	addq	$64, %rax
	addq	$64, %rdx
	vmovss	(%rcx,%rsi,4), %xmm14
	movslq	-56(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm13
	movslq	-52(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm12
	movslq	-48(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm11
	movslq	-44(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm10
	movslq	-40(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm9
	movslq	-36(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm8
	movslq	-32(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm7
	movslq	-28(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm6
	movslq	-24(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm5
	movslq	-20(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm4
	movslq	-16(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm3
	movslq	-12(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm2
	movslq	-8(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm1
	movslq	-4(%rdx), %rsi
	vmovss	(%rcx,%rsi,4), %xmm0
	movslq	-64(%rdx), %rsi
	vmulss	(%rcx,%rsi,4), %xmm15, %xmm15
	vmulss	-60(%rax), %xmm14, %xmm14
	vmulss	-56(%rax), %xmm13, %xmm13
	vmulss	-52(%rax), %xmm12, %xmm12
	vmulss	-48(%rax), %xmm11, %xmm11
	vmulss	-44(%rax), %xmm10, %xmm10
	vmovss	%xmm15, -64(%rax)
	vmulss	-40(%rax), %xmm9, %xmm9
	vmovss	%xmm14, -60(%rax)
	vmulss	-36(%rax), %xmm8, %xmm8
	vmovss	%xmm13, -56(%rax)
	vmulss	-32(%rax), %xmm7, %xmm7
	vmovss	%xmm12, -52(%rax)
	vmulss	-28(%rax), %xmm6, %xmm6
	vmovss	%xmm11, -48(%rax)
	vmulss	-24(%rax), %xmm5, %xmm5
	vmovss	%xmm10, -44(%rax)
	vmulss	-20(%rax), %xmm4, %xmm4
	vmovss	%xmm9, -40(%rax)
	vmulss	-16(%rax), %xmm3, %xmm3
	vmovss	%xmm8, -36(%rax)
	vmulss	-12(%rax), %xmm2, %xmm2
	vmovss	%xmm7, -32(%rax)
	vmulss	-8(%rax), %xmm1, %xmm1
	vmovss	%xmm6, -28(%rax)
	vmulss	-4(%rax), %xmm0, %xmm0
	vmovss	%xmm5, -24(%rax)
	vmovss	%xmm4, -20(%rax)
	vmovss	%xmm3, -16(%rax)
	vmovss	%xmm2, -12(%rax)
	vmovss	%xmm1, -8(%rax)
	vmovss	%xmm0, -4(%rax)
	cmpq	%rax, %rdi
	jne	.L1705
.L1706:
	addq	$1, %r10
	addq	%r12, %rbx
	addq	%r14, %r9
	cmpq	%r10, -40(%rsp)
	jne	.L1704
	jmp	.L1889
.L1533:
	cmpq	$0, -40(%rsp)
	jle	.L1889
	testq	%r14, %r14
	jle	.L1889
	salq	$2, %r9
	movl	$-1262485377, %edx
	leaq	-1(%r14), %rcx
	xorl	%edi, %edi
	vmovd	%edx, %xmm7
	movq	%r9, -64(%rsp)
	andq	$-16, %rcx
	xorl	%r8d, %r8d
	movq	%r15, -72(%rsp)
	leaq	64(%r15), %rbx
	movq	%rcx, %r10
	vpbroadcastd	%xmm7, %ymm7
	vbroadcastss	.LC136(%rip), %ymm15
	movq	%r14, -80(%rsp)
	vbroadcastss	.LC25(%rip), %ymm14
	vmovdqa	%ymm7, -32(%rsp)
	vbroadcastss	.LC27(%rip), %ymm13
	vbroadcastss	.LC29(%rip), %ymm12
	vbroadcastss	.LC31(%rip), %ymm11
	vbroadcastss	.LC33(%rip), %ymm10
	vbroadcastss	.LC17(%rip), %ymm4
	vbroadcastss	.LC138(%rip), %ymm6
	vbroadcastss	.LC140(%rip), %ymm5
	vbroadcastss	.LC179(%rip), %ymm9
.L1709:
	movq	-72(%rsp), %rsi
	movq	16(%rbp), %rcx
	movq	%r8, -48(%rsp)
	movq	%rdi, -56(%rsp)
	leaq	(%rsi,%rdi,4), %rdx
	leaq	(%r10,%rdi), %rsi
	leaq	(%rbx,%rsi,4), %r15
	.p2align 4,,10
	.p2align 3
.L1708:
	movslq	16(%rcx), %r12
	movslq	20(%rcx), %r11
	addq	$64, %rdx
	addq	$64, %rcx
	movslq	-40(%rcx), %r14
	movslq	-36(%rcx), %r13
	movslq	-64(%rcx), %rdi
	movslq	-60(%rcx), %rsi
	movslq	-56(%rcx), %r9
	movslq	-52(%rcx), %r8
	vmovss	(%rax,%r14,4), %xmm1
	vmovss	(%rax,%r12,4), %xmm0
	vinsertps	$0x10, (%rax,%r13,4), %xmm1, %xmm1
	vinsertps	$0x10, (%rax,%r11,4), %xmm0, %xmm0
	vmovss	(%rax,%r9,4), %xmm2
	vinsertps	$0x10, (%rax,%r8,4), %xmm2, %xmm2
	vmovlhps	%xmm1, %xmm0, %xmm0
	vmovss	(%rax,%rdi,4), %xmm1
	vinsertps	$0x10, (%rax,%rsi,4), %xmm1, %xmm1
	vmovdqa	-32(%rsp), %ymm8
	movslq	-12(%rcx), %r11
	vmovlhps	%xmm2, %xmm1, %xmm1
	movslq	-8(%rcx), %r14
	movslq	-4(%rcx), %r13
	vinsertf128	$0x1, %xmm0, %ymm1, %ymm1
	movslq	-16(%rcx), %r12
	movslq	-32(%rcx), %rdi
	vmovaps	%ymm1, %ymm3
	vcmpnltps	%ymm1, %ymm6, %ymm7
	movslq	-28(%rcx), %rsi
	movslq	-24(%rcx), %r9
	vfmadd132ps	%ymm15, %ymm14, %ymm3
	movslq	-20(%rcx), %r8
	vaddps	%ymm13, %ymm3, %ymm0
	vpaddd	%ymm8, %ymm3, %ymm3
	vpslld	$23, %ymm3, %ymm3
	vmovaps	%ymm0, %ymm2
	vfnmsub132ps	%ymm12, %ymm1, %ymm2
	vfmadd132ps	%ymm11, %ymm2, %ymm0
	vmovaps	%ymm0, %ymm2
	vfmadd213ps	.LC34(%rip), %ymm10, %ymm2
	vfmadd213ps	.LC36(%rip), %ymm0, %ymm2
	vfmadd213ps	.LC38(%rip), %ymm0, %ymm2
	vfmadd213ps	.LC40(%rip), %ymm0, %ymm2
	vfmadd213ps	.LC42(%rip), %ymm0, %ymm2
	vmulps	%ymm0, %ymm2, %ymm2
	vfmadd132ps	%ymm2, %ymm0, %ymm0
	vcmpnltps	%ymm5, %ymm1, %ymm2
	vpand	%ymm7, %ymm2, %ymm2
	vaddps	%ymm4, %ymm0, %ymm0
	vfnmadd132ps	%ymm0, %ymm4, %ymm3
	vcmpltps	%ymm5, %ymm1, %ymm0
	vcmpltps	%ymm1, %ymm6, %ymm1
	vpand	%ymm7, %ymm0, %ymm0
	vpandn	%ymm1, %ymm0, %ymm0
	vblendvps	%ymm0, %ymm4, %ymm9, %ymm0
	vblendvps	%ymm2, %ymm3, %ymm0, %ymm0
	vmovss	(%rax,%r14,4), %xmm2
	vinsertps	$0x10, (%rax,%r13,4), %xmm2, %xmm2
	vmovss	(%rax,%r12,4), %xmm1
	vinsertps	$0x10, (%rax,%r11,4), %xmm1, %xmm1
	vmovss	(%rax,%r9,4), %xmm3
	vinsertps	$0x10, (%rax,%r8,4), %xmm3, %xmm3
	vmovlhps	%xmm2, %xmm1, %xmm1
	vmovss	(%rax,%rdi,4), %xmm2
	vinsertps	$0x10, (%rax,%rsi,4), %xmm2, %xmm2
	vmovlhps	%xmm3, %xmm2, %xmm2
	vinsertf128	$0x1, %xmm1, %ymm2, %ymm2
	vmovaps	%ymm2, %ymm7
	vfmadd132ps	%ymm15, %ymm14, %ymm7
	vaddps	%ymm13, %ymm7, %ymm1
	vpaddd	%ymm8, %ymm7, %ymm7
	vcmpnltps	%ymm2, %ymm6, %ymm8
	vpslld	$23, %ymm7, %ymm7
	vmovaps	%ymm1, %ymm3
	vfnmsub132ps	%ymm12, %ymm2, %ymm3
	vfmadd132ps	%ymm11, %ymm3, %ymm1
	vmovaps	%ymm1, %ymm3
	vfmadd213ps	.LC34(%rip), %ymm10, %ymm3
	vfmadd213ps	.LC36(%rip), %ymm1, %ymm3
	vfmadd213ps	.LC38(%rip), %ymm1, %ymm3
	vfmadd213ps	.LC40(%rip), %ymm1, %ymm3
	vfmadd213ps	.LC42(%rip), %ymm1, %ymm3
	vmulps	%ymm1, %ymm3, %ymm3
	vfmadd132ps	%ymm3, %ymm1, %ymm1
	vcmpnltps	%ymm5, %ymm2, %ymm3
	vpand	%ymm8, %ymm3, %ymm3
	vaddps	%ymm4, %ymm1, %ymm1
	vfnmadd132ps	%ymm1, %ymm4, %ymm7
	vcmpltps	%ymm5, %ymm2, %ymm1
	vcmpltps	%ymm2, %ymm6, %ymm2
	vpand	%ymm8, %ymm1, %ymm1
	vpandn	%ymm2, %ymm1, %ymm1
	vshufps	$255, %xmm0, %xmm0, %xmm2
	vmulss	-52(%rdx), %xmm2, %xmm2
	vblendvps	%ymm1, %ymm4, %ymm9, %ymm1
	vblendvps	%ymm3, %ymm7, %ymm1, %ymm1
	vmovss	-64(%rdx), %xmm3
	vmulss	%xmm0, %xmm3, %xmm3
	vmovss	%xmm2, -52(%rdx)
	vmovss	-48(%rdx), %xmm2
	vmovss	%xmm3, -64(%rdx)
	vshufps	$85, %xmm0, %xmm0, %xmm3
	vmulss	-60(%rdx), %xmm3, %xmm3
	vmovss	%xmm3, -60(%rdx)
	vunpckhps	%xmm0, %xmm0, %xmm3
	vextractf128	$0x1, %ymm0, %xmm0
	vmulss	%xmm0, %xmm2, %xmm2
	vmulss	-56(%rdx), %xmm3, %xmm3
	vmovss	%xmm2, -48(%rdx)
	vshufps	$85, %xmm0, %xmm0, %xmm2
	vmulss	-44(%rdx), %xmm2, %xmm2
	vmovss	%xmm3, -56(%rdx)
	vmovss	%xmm2, -44(%rdx)
	vunpckhps	%xmm0, %xmm0, %xmm2
	vshufps	$255, %xmm0, %xmm0, %xmm0
	vmulss	-40(%rdx), %xmm2, %xmm2
	vmulss	-36(%rdx), %xmm0, %xmm0
	vmovss	%xmm2, -40(%rdx)
	vmovss	-32(%rdx), %xmm2
	vmovss	%xmm0, -36(%rdx)
	vshufps	$255, %xmm1, %xmm1, %xmm0
	vmulss	%xmm1, %xmm2, %xmm2
	vmovss	%xmm2, -32(%rdx)
	vshufps	$85, %xmm1, %xmm1, %xmm2
	vmulss	-28(%rdx), %xmm2, %xmm2
	vmovss	%xmm2, -28(%rdx)
	vunpckhps	%xmm1, %xmm1, %xmm2
	vmulss	-24(%rdx), %xmm2, %xmm2
	vmovss	%xmm2, -24(%rdx)
	vmulss	-20(%rdx), %xmm0, %xmm0
	vmovss	%xmm0, -20(%rdx)
	vextractf128	$0x1, %ymm1, %xmm0
	vmovss	-16(%rdx), %xmm1
	vmulss	%xmm0, %xmm1, %xmm1
	vmovss	%xmm1, -16(%rdx)
	vshufps	$85, %xmm0, %xmm0, %xmm1
	vmulss	-12(%rdx), %xmm1, %xmm1
	vmovss	%xmm1, -12(%rdx)
	vunpckhps	%xmm0, %xmm0, %xmm1
	vshufps	$255, %xmm0, %xmm0, %xmm0
	vmulss	-8(%rdx), %xmm1, %xmm1
	vmulss	-4(%rdx), %xmm0, %xmm0
	vmovss	%xmm1, -8(%rdx)
	vmovss	%xmm0, -4(%rdx)
	cmpq	%r15, %rdx
	jne	.L1708
	movq	-80(%rsp), %rcx
	movq	-56(%rsp), %rdi
	movq	-48(%rsp), %r8
	addq	%rcx, %rdi
	movq	-64(%rsp), %rcx
	addq	$1, %r8
	addq	%rcx, %rax
	cmpq	%r8, -40(%rsp)
	jne	.L1709
	vzeroupper
	jmp	.L1889
.L1532:
	cmpq	$0, -40(%rsp)
	jle	.L1889
	testq	%r14, %r14
	jle	.L1889
	leaq	-1(%r14), %rbx
	movq	16(%rbp), %r13
	movq	%rsi, %r12
	movq	%r9, %r8
	vmovss	.LC17(%rip), %xmm0
	xorl	%esi, %esi
	xorl	%edi, %edi
	xorl	%r10d, %r10d
	leaq	64(%r15), %r11
	andq	$-16, %rbx
.L1713:
	movq	%rdi, -40(%rsp)
	leaq	(%rbx,%rdi), %r9
	movq	%r13, %rcx
	leaq	(%r15,%rdi,4), %rdx
	leaq	(%r11,%r9,4), %r9
	.p2align 4,,10
	.p2align 3
.L1712:
	movslq	(%rcx), %rdi
	addq	$64, %rdx
	addq	$64, %rcx
	addq	%rsi, %rdi
	vmovss	(%rax,%rdi,4), %xmm15
	movslq	-60(%rcx), %rdi
	addq	%rsi, %rdi
	vfnmadd132ss	%xmm15, %xmm0, %xmm15
	vmovss	(%rax,%rdi,4), %xmm14
	movslq	-56(%rcx), %rdi
	addq	%rsi, %rdi
	vfnmadd132ss	%xmm14, %xmm0, %xmm14
	vmovss	(%rax,%rdi,4), %xmm13
	movslq	-52(%rcx), %rdi
	addq	%rsi, %rdi
	vfnmadd132ss	%xmm13, %xmm0, %xmm13
	vmovss	(%rax,%rdi,4), %xmm12
	movslq	-48(%rcx), %rdi
	addq	%rsi, %rdi
	vfnmadd132ss	%xmm12, %xmm0, %xmm12
	vmovss	(%rax,%rdi,4), %xmm11
	movslq	-44(%rcx), %rdi
	addq	%rsi, %rdi
	vfnmadd132ss	%xmm11, %xmm0, %xmm11
	vmovss	(%rax,%rdi,4), %xmm10
	movslq	-40(%rcx), %rdi
	addq	%rsi, %rdi
	vfnmadd132ss	%xmm10, %xmm0, %xmm10
	vmovss	(%rax,%rdi,4), %xmm9
	movslq	-36(%rcx), %rdi
	addq	%rsi, %rdi
	vfnmadd132ss	%xmm9, %xmm0, %xmm9
	vmovss	(%rax,%rdi,4), %xmm8
	movslq	-32(%rcx), %rdi
	addq	%rsi, %rdi
	vfnmadd132ss	%xmm8, %xmm0, %xmm8
	vmovss	(%rax,%rdi,4), %xmm7
	movslq	-28(%rcx), %rdi
	addq	%rsi, %rdi
	vfnmadd132ss	%xmm7, %xmm0, %xmm7
	vmovss	(%rax,%rdi,4), %xmm6
	movslq	-24(%rcx), %rdi
	addq	%rsi, %rdi
	vfnmadd132ss	%xmm6, %xmm0, %xmm6
	vmovss	(%rax,%rdi,4), %xmm5
	movslq	-20(%rcx), %rdi
	addq	%rsi, %rdi
	vfnmadd132ss	%xmm5, %xmm0, %xmm5
	vmovss	(%rax,%rdi,4), %xmm4
	movslq	-16(%rcx), %rdi
	addq	%rsi, %rdi
	vfnmadd132ss	%xmm4, %xmm0, %xmm4
	vmovss	(%rax,%rdi,4), %xmm3
	movslq	-12(%rcx), %rdi
	addq	%rsi, %rdi
	vfnmadd132ss	%xmm3, %xmm0, %xmm3
	vmovss	(%rax,%rdi,4), %xmm2
	movslq	-8(%rcx), %rdi
	addq	%rsi, %rdi
	vfnmadd132ss	%xmm2, %xmm0, %xmm2
	vmovss	(%rax,%rdi,4), %xmm1
	movslq	-4(%rcx), %rdi
	vfnmadd132ss	%xmm1, %xmm0, %xmm1
	addq	%rsi, %rdi
	vmovss	%xmm1, -32(%rsp)
	vmovss	(%rax,%rdi,4), %xmm1
	vmulss	-28(%rdx), %xmm6, %xmm6
	vmulss	-12(%rdx), %xmm2, %xmm2
	vmulss	-64(%rdx), %xmm15, %xmm15
	vfnmadd132ss	%xmm1, %xmm0, %xmm1
	vmulss	-60(%rdx), %xmm14, %xmm14
	vmulss	-56(%rdx), %xmm13, %xmm13
	vmovss	%xmm6, -28(%rdx)
	vmovss	-32(%rsp), %xmm6
	vmulss	-52(%rdx), %xmm12, %xmm12
	vmulss	-48(%rdx), %xmm11, %xmm11
	vmovss	%xmm2, -12(%rdx)
	vmulss	-44(%rdx), %xmm10, %xmm10
	vmovss	%xmm15, -64(%rdx)
	vmulss	-40(%rdx), %xmm9, %xmm9
	vmovss	%xmm14, -60(%rdx)
	vmulss	-36(%rdx), %xmm8, %xmm8
	vmovss	%xmm13, -56(%rdx)
	vmulss	-32(%rdx), %xmm7, %xmm7
	vmovss	%xmm12, -52(%rdx)
	vmulss	-24(%rdx), %xmm5, %xmm5
	vmovss	%xmm11, -48(%rdx)
	vmulss	-20(%rdx), %xmm4, %xmm4
	vmovss	%xmm10, -44(%rdx)
	vmulss	-16(%rdx), %xmm3, %xmm3
	vmovss	%xmm9, -40(%rdx)
	vmulss	-8(%rdx), %xmm6, %xmm2
	vmovss	%xmm8, -36(%rdx)
	vmovss	%xmm7, -32(%rdx)
	vmovss	%xmm5, -24(%rdx)
	vmovss	%xmm4, -20(%rdx)
	vmovss	%xmm3, -16(%rdx)
	vmovss	%xmm2, -8(%rdx)
	vmulss	-4(%rdx), %xmm1, %xmm1
	vmovss	%xmm1, -4(%rdx)
	cmpq	%rdx, %r9
	jne	.L1712
	movq	-40(%rsp), %rdi
	addq	$1, %r10
	addq	%r8, %rsi
	addq	%r14, %rdi
	cmpq	%r10, %r12
	jne	.L1713
	jmp	.L1889
	.p2align 4,,10
	.p2align 3
.L1871:
	vmovss	.LC17(%rip), %xmm8
	jmp	.L1648
	.p2align 4,,10
	.p2align 3
.L1870:
	vmovss	.LC17(%rip), %xmm7
	jmp	.L1646
	.p2align 4,,10
	.p2align 3
.L1869:
	vmovss	.LC17(%rip), %xmm3
	jmp	.L1644
	.p2align 4,,10
	.p2align 3
.L1886:
	vmovss	.LC70(%rip), %xmm15
	jmp	.L1689
	.p2align 4,,10
	.p2align 3
.L1885:
	vmovss	.LC70(%rip), %xmm14
	jmp	.L1687
	.p2align 4,,10
	.p2align 3
.L1884:
	vmovss	.LC70(%rip), %xmm13
	jmp	.L1685
	.p2align 4,,10
	.p2align 3
.L1883:
	vmovss	.LC70(%rip), %xmm2
	jmp	.L1683
	.p2align 4,,10
	.p2align 3
.L1882:
	vmovss	.LC70(%rip), %xmm3
	jmp	.L1681
	.p2align 4,,10
	.p2align 3
.L1881:
	vmovss	.LC70(%rip), %xmm4
	jmp	.L1679
	.p2align 4,,10
	.p2align 3
.L1880:
	vmovss	.LC70(%rip), %xmm5
	jmp	.L1677
	.p2align 4,,10
	.p2align 3
.L1879:
	vmovss	.LC70(%rip), %xmm6
	jmp	.L1675
	.p2align 4,,10
	.p2align 3
.L1878:
	vmovss	.LC70(%rip), %xmm7
	jmp	.L1673
	.p2align 4,,10
	.p2align 3
.L1877:
	vmovss	.LC70(%rip), %xmm8
	jmp	.L1671
	.p2align 4,,10
	.p2align 3
.L1876:
	vmovss	.LC70(%rip), %xmm10
	jmp	.L1669
.L1891:
	movq	-96(%rsp), %rcx
	movq	-80(%rsp), %r14
	addq	$1, -72(%rsp)
	movq	-72(%rsp), %rbx
	addq	%rcx, %r14
	movq	-48(%rsp), %rcx
	addq	%rcx, %rsi
	cmpq	%rbx, -40(%rsp)
	jne	.L1623
	jmp	.L1889
.L1893:
	movq	-32(%rsp), %r13
	movq	-40(%rsp), %r12
	movq	%r15, %r8
	movq	-48(%rsp), %r9
	addq	$1, %r13
	addq	%r14, %r12
	addq	%r9, %rsi
	cmpq	%r13, %r15
	jne	.L1658
	jmp	.L1889
	.cfi_endproc
.LFE18:
	.size	_ZN7tfgmvae12_GLOBAL__N_119scale_by_derivativeEPfllPKfS3_lPKiNS_10ActivationEf, .-_ZN7tfgmvae12_GLOBAL__N_119scale_by_derivativeEPfllPKfS3_lPKiNS_10ActivationEf
	.globl	_ZN7tfgmvae12kAvx2KernelsE
	.section	.rodata.str1.1,"aMS",@progbits,1
.LC181:
	.string	"avx2"
	.section	.data.rel.ro.local,"aw"
	.align 32
	.type	_ZN7tfgmvae12kAvx2KernelsE, @object
	.size	_ZN7tfgmvae12kAvx2KernelsE, 112
_ZN7tfgmvae12kAvx2KernelsE:
	.quad	.LC181
	.quad	_ZN7tfgmvae12_GLOBAL__N_18activateEPfllPKflNS_10ActivationEfS1_
	.quad	_ZN7tfgmvae12_GLOBAL__N_119scale_by_derivativeEPfllPKfS3_lPKiNS_10ActivationEf
	.quad	_ZN7tfgmvae12_GLOBAL__N_113squared_errorEPKfllS2_lPKiPf
	.quad	_ZN7tfgmvae12_GLOBAL__N_112output_deltaEPfllPKfS3_lPKiS3_lS5_NS_10ActivationEf
	.quad	_ZN7tfgmvae12_GLOBAL__N_117keep_best_entriesEPKfllS2_PKiiPfPi
	.quad	_ZN7tfgmvae12_GLOBAL__N_116few_rows_productEPKfS2_lllfPf
	.quad	_ZN7tfgmvae12_GLOBAL__N_113rows_to_panelEPKfllPfll
	.quad	_ZN7tfgmvae12_GLOBAL__N_111damped_stepEPKfS2_lddPdS3_Pf
	.quad	_ZN7tfgmvae12_GLOBAL__N_117symmetric_productEPKfS2_lPf
	.quad	_ZN7tfgmvae12_GLOBAL__N_115rank_two_updateEPflfPKffS3_
	.quad	_ZN7tfgmvae12_GLOBAL__N_118nearest_componentsEPKfllS2_S2_S2_lPfPiS3_
	.quad	_ZN7tfgmvae12_GLOBAL__N_116squared_distanceEPKfS2_l
	.quad	_ZN7tfgmvae12_GLOBAL__N_110all_finiteEPKfl
	.section	.rodata.cst4,"aM",@progbits,4
	.align 4
.LC1:
	.long	1073741824
	.align 4
.LC5:
	.long	-8388608
	.section	.rodata.cst32,"aM",@progbits,32
	.align 32
.LC6:
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.set	.LC7,.LC6
	.section	.rodata.cst16,"aM",@progbits,16
	.align 16
.LC8:
	.long	0
	.long	-2147483648
	.long	0
	.long	0
	.section	.rodata.cst8,"aM",@progbits,8
	.align 8
.LC10:
	.long	-2013235812
	.long	2117592124
	.align 8
.LC11:
	.long	0
	.long	1072693248
	.section	.rodata.cst4
	.align 4
.LC12:
	.long	-1082130432
	.align 4
.LC13:
	.long	2130215607
	.align 4
.LC14:
	.long	-1075771034
	.align 4
.LC15:
	.long	2136634370
	.align 4
.LC16:
	.long	11744903
	.align 4
.LC17:
	.long	1065353216
	.align 4
.LC18:
	.long	4320708
	.set	.LC19,.LC148
	.align 4
.LC21:
	.long	-1028784128
	.align 4
.LC23:
	.long	1069066811
	.align 4
.LC25:
	.long	1262485504
	.set	.LC27,.LC53
	.align 4
.LC29:
	.long	1060208640
	.set	.LC31,.LC55
	.align 4
.LC33:
	.long	961571175
	.section	.rodata.cst32
	.align 32
.LC34:
	.long	985088974
	.long	985088974
	.long	985088974
	.long	985088974
	.long	985088974
	.long	985088974
	.long	985088974
	.long	985088974
	.set	.LC35,.LC34
	.align 32
.LC36:
	.long	1007192328
	.long	1007192328
	.long	1007192328
	.long	1007192328
	.long	1007192328
	.long	1007192328
	.long	1007192328
	.long	1007192328
	.set	.LC37,.LC36
	.align 32
.LC38:
	.long	1026206145
	.long	1026206145
	.long	1026206145
	.long	1026206145
	.long	1026206145
	.long	1026206145
	.long	1026206145
	.long	1026206145
	.set	.LC39,.LC38
	.align 32
.LC40:
	.long	1042983594
	.long	1042983594
	.long	1042983594
	.long	1042983594
	.long	1042983594
	.long	1042983594
	.long	1042983594
	.long	1042983594
	.set	.LC41,.LC40
	.align 32
.LC42:
	.long	1056964608
	.long	1056964608
	.long	1056964608
	.long	1056964608
	.long	1056964608
	.long	1056964608
	.long	1056964608
	.long	1056964608
	.set	.LC43,.LC42
	.align 32
.LC44:
	.long	-1262485377
	.long	-1262485377
	.long	-1262485377
	.long	-1262485377
	.long	-1262485377
	.long	-1262485377
	.long	-1262485377
	.long	-1262485377
	.section	.rodata.cst4
	.align 4
.LC48:
	.long	1118830592
	.section	.rodata.cst16
	.align 16
.LC53:
	.long	-884998144
	.long	-884998144
	.long	-884998144
	.long	-884998144
	.align 16
.LC55:
	.long	962494595
	.long	962494595
	.long	962494595
	.long	962494595
	.set	.LC57,.LC34
	.set	.LC58,.LC36
	.set	.LC59,.LC38
	.set	.LC62,.LC44
	.section	.rodata.cst4
	.align 4
.LC68:
	.long	1071000957
	.align 4
.LC70:
	.long	1065778527
	.set	.LC78,.LC8+4
	.section	.rodata.cst32
	.align 32
.LC79:
	.long	1060439283
	.long	1060439283
	.long	1060439283
	.long	1060439283
	.long	1060439283
	.long	1060439283
	.long	1060439283
	.long	1060439283
	.set	.LC80,.LC79
	.align 32
.LC81:
	.long	1051179525
	.long	1051179525
	.long	1051179525
	.long	1051179525
	.long	1051179525
	.long	1051179525
	.long	1051179525
	.long	1051179525
	.set	.LC82,.LC81
	.section	.rodata.cst4
	.align 4
.LC84:
	.long	1065868322
	.section	.rodata.cst32
	.align 32
.LC85:
	.long	-1078329117
	.long	-1078329117
	.long	-1078329117
	.long	-1078329117
	.long	-1078329117
	.long	-1078329117
	.long	-1078329117
	.long	-1078329117
	.set	.LC86,.LC85
	.align 32
.LC87:
	.long	1068888291
	.long	1068888291
	.long	1068888291
	.long	1068888291
	.long	1068888291
	.long	1068888291
	.long	1068888291
	.long	1068888291
	.set	.LC88,.LC87
	.align 32
.LC89:
	.long	-1097750130
	.long	-1097750130
	.long	-1097750130
	.long	-1097750130
	.long	-1097750130
	.long	-1097750130
	.long	-1097750130
	.long	-1097750130
	.set	.LC90,.LC89
	.align 32
.LC91:
	.long	1048738054
	.long	1048738054
	.long	1048738054
	.long	1048738054
	.long	1048738054
	.long	1048738054
	.long	1048738054
	.long	1048738054
	.set	.LC92,.LC91
	.align 32
.LC94:
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.set	.LC95,.LC94
	.section	.rodata.cst16
	.align 16
.LC107:
	.long	-2147483648
	.long	0
	.long	0
	.long	0
	.section	.rodata.cst32
	.align 32
.LC108:
	.long	1027024659
	.long	1027024659
	.long	1027024659
	.long	1027024659
	.long	1027024659
	.long	1027024659
	.long	1027024659
	.long	1027024659
	.set	.LC109,.LC108
	.section	.rodata.cst4
	.align 4
.LC111:
	.long	1061962282
	.align 4
.LC113:
	.long	-1145376534
	.align 4
.LC115:
	.long	1017713486
	.align 4
.LC117:
	.long	-1118036435
	.align 4
.LC119:
	.long	1040745363
	.align 4
.LC121:
	.long	-1096111463
	.align 4
.LC123:
	.long	1059061760
	.section	.rodata.cst32
	.align 32
.LC124:
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.set	.LC125,.LC124
	.section	.rodata.cst4
	.align 4
.LC136:
	.long	-1078416837
	.align 4
.LC138:
	.long	1118699520
	.align 4
.LC140:
	.long	-1028653056
	.align 4
.LC147:
	.long	1068827891
	.section	.rodata.cst32
	.align 32
.LC148:
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.section	.rodata.cst4
	.align 4
.LC150:
	.long	1032855995
	.section	.rodata.cst32
	.align 32
.LC151:
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.set	.LC152,.LC151
	.align 32
.LC153:
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.set	.LC154,.LC153
	.align 32
.LC155:
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.set	.LC156,.LC155
	.align 32
.LC157:
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.set	.LC158,.LC157
	.align 32
.LC159:
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.set	.LC160,.LC159
	.align 32
.LC161:
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.set	.LC162,.LC161
	.align 32
.LC163:
	.long	-1098907652
	.long	-1098907652
	.long	-1098907652
	.long	-1098907652
	.long	-1098907652
	.long	-1098907652
	.long	-1098907652
	.long	-1098907652
	.set	.LC164,.LC163
	.align 32
.LC165:
	.long	1051372202
	.long	1051372202
	.long	1051372202
	.long	1051372202
	.long	1051372202
	.long	1051372202
	.long	1051372202
	.long	1051372202
	.set	.LC166,.LC165
	.section	.rodata.cst4
	.align 4
.LC178:
	.long	1071712614
	.align 4
.LC179:
	.long	-17268041
	.ident	"GCC: (Debian 12.2.0-14+deb12u1) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
